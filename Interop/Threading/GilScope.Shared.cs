using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Threading;

// What something else that embeds Python does with the lock on the same thread.
internal readonly ref partial struct GilScope
{
    private static bool s_isShared;

    [ThreadStatic]
    private static LockHold t_hold;

    // What an inner scope that had to take the lock again goes back to.
    private readonly int _outerDepth;
    private readonly LockHold _outerHold;

    private GilScope(int outerDepth, LockHold outerHold)
    {
        _outerDepth = outerDepth;
        _outerHold = outerHold;
    }

    /// <summary>
    /// From now on scopes know that somebody else may give the lock up inside of them (pythonnet does so while .NET code runs), and take it
    /// again.
    /// </summary>
    internal static void Share() => s_isShared = true;

    /// <summary>Gives the lock up where this thread holds it, through a scope or otherwise.</summary>
    internal static ReleasedGil? ReleaseIfHeld() => IsCurrent() ? Release() : null;

    // Up to 3.11 the current state is that of whichever thread holds the lock.
    private static unsafe bool IsCurrent()
    {
        nint own = t_state?.Address ?? Api.PyGILState_GetThisThreadState();
        return own != 0 && own == Api.PyThreadState_GetUnchecked();
    }

    private static GilScope EnterInner()
    {
        if (IsCurrent())
        {
            return default;
        }

        ThrowIfNotRunning();
        var scope = new GilScope(t_depth - 1, t_hold);
        t_depth = 1;
        TakeLock();
        return scope;
    }
}
