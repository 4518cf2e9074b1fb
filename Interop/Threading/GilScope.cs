using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Lifecycle;

namespace KerasBridge.Interop.Threading;

/// <summary>
/// Proof that this thread holds Python's global interpreter lock: functions that need it take it as <c>in GilScope</c>.
/// Scopes nest, and may be opened on any thread, also where something else that embeds Python (pythonnet) holds the lock already:
/// then the lock stays with its holder.
/// </summary>
internal readonly ref struct GilScope : IDisposable
{
    [ThreadStatic]
    private static int t_depth;

    [ThreadStatic]
    private static ThreadState? t_state;

    // Whether the outermost scope found the lock held by somebody else on this thread, who gives it back.
    [ThreadStatic]
    private static bool t_isForeign;

    /// <summary>Whether this thread holds the lock through a scope or a callback from Python.</summary>
    public static bool IsHeld => t_depth > 0;

    /// <summary>Takes the lock, waiting for it where needed.</summary>
    /// <exception cref="InvalidOperationException">The interpreter has not started, or the process is ending.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GilScope Acquire()
    {
        if (t_depth++ == 0)
        {
            EnterOutermost();
        }

        return default;
    }

    /// <summary>Takes the lock unless there is no running interpreter any more (or yet).</summary>
    public static bool TryAcquire(out GilScope gil)
    {
        gil = default;
        if (t_depth == 0 && !Interpreter.IsRunning)
        {
            return false;
        }

        gil = Acquire();
        return true;
    }

    /// <summary>Gives the lock back, when this is the outermost scope of the thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dispose()
    {
        if (--t_depth == 0)
        {
            LeaveOutermost();
        }
    }

    /// <summary>Notes that Python called into .NET on this thread, and so holds the lock for it. Returns what <see cref="ReturnToPython"/> needs.</summary>
    internal static int EnterFromPython() => t_depth++;

    /// <summary>Ends what <see cref="EnterFromPython"/> began, also where a scope inside was left open.</summary>
    internal static void ReturnToPython(int depth) => t_depth = depth;

    /// <summary>Gives the lock up entirely, however deep the scopes nest, while code of the user runs that may wait for other threads.</summary>
    internal static unsafe ReleasedGil Release()
    {
        var released = new ReleasedGil(t_depth, Api.PyEval_SaveThread(), IsBorrowed: t_state is null, t_isForeign);
        t_depth = 0;
        t_isForeign = false;
        t_state ??= ThreadState.Borrow(released.ThreadState);
        return released;
    }

    /// <summary>Gives the lock up where this thread holds it, through a scope or otherwise.</summary>
    internal static ReleasedGil? ReleaseIfHeld() => IsHeld || IsHeldByOthers() ? Release() : null;

    internal static unsafe void Restore(ReleasedGil released)
    {
        Api.PyEval_RestoreThread(released.ThreadState);
        t_depth = released.Depth;
        t_state = released.IsBorrowed ? null : t_state;
        t_isForeign = released.IsForeign;
    }

    /// <summary>Adopts the state of the thread that has just initialised the interpreter, and gives the lock up.</summary>
    internal static unsafe void AdoptInitialThread() => t_state = new ThreadState(Api.PyEval_SaveThread());

    private static unsafe void EnterOutermost()
    {
        if (!Interpreter.IsRunning)
        {
            t_depth = 0;
            throw Interpreter.NotRunning();
        }

        if (t_state is not { } state)
        {
            EnterFirst();
        }
        else if (Api.PyThreadState_GetUnchecked() == state.Address)
        {
            t_isForeign = true;
        }
        else
        {
            Api.PyEval_RestoreThread(state.Address);
        }

        DeferredReleases.Drain();
    }

    // A state that the thread has already belongs to whoever made it: one count more keeps it as long as the thread may come back.
    private static unsafe void EnterFirst()
    {
        if (IsHeldByOthers())
        {
            t_isForeign = true;
            return;
        }

        nint known = Api.PyGILState_GetThisThreadState();
        Api.PyGILState_Ensure();
        t_state = known == 0 ? new ThreadState(Api.PyThreadState_Get()) : ThreadState.Borrow(known);
    }

    private static unsafe bool IsHeldByOthers() =>
        Api.PyGILState_GetThisThreadState() is var own and not 0 && own == Api.PyThreadState_GetUnchecked();

    private static unsafe void LeaveOutermost()
    {
        DeferredReleases.Drain();
        if (t_isForeign)
        {
            t_isForeign = false;
            return;
        }

        Api.PyEval_SaveThread();
    }
}
