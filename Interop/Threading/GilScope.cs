using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Lifecycle;

namespace KerasBridge.Interop.Threading;

/// <summary>
/// Proof that this thread holds Python's global interpreter lock: functions that need it take it as <c>in GilScope</c>.
/// Scopes nest, and may be opened on any thread, also where something else that embeds Python (pythonnet) takes and gives the lock.
/// </summary>
internal readonly ref partial struct GilScope : IDisposable
{
    private const int PyGILStateUnlocked = 1;

    // Going is counted by holders of the lock.
    private static int s_came;
    private static int s_went;

    [ThreadStatic]
    private static int t_depth;

    [ThreadStatic]
    private static ThreadState? t_state;

    /// <summary>Whether this thread holds the lock through a scope or a callback from Python.</summary>
    public static bool IsHeld => t_depth > 0 && (!s_isShared || IsCurrent());

    /// <summary>How many threads wait for the lock, hold it, or gave it up inside of Python.</summary>
    internal static int Present => unchecked(Volatile.Read(ref s_came) - Volatile.Read(ref s_went));

    /// <summary>Takes the lock, waiting for it where needed.</summary>
    /// <exception cref="InvalidOperationException">The interpreter has not started, or the process is ending.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GilScope Acquire()
    {
        if (t_depth++ == 0)
        {
            EnterOutermost();
        }
        else if (s_isShared)
        {
            return EnterInner();
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
            LeaveOutermost(this);
        }
    }

    /// <summary>Notes that Python called into .NET on this thread, and so holds the lock for it. Returns what <see cref="ReturnToPython"/> needs.</summary>
    internal static int EnterFromPython() => t_depth++;

    /// <summary>Ends what <see cref="EnterFromPython"/> began, also where a scope inside was left open.</summary>
    internal static void ReturnToPython(int depth) => t_depth = depth;

    /// <summary>Gives the lock up entirely, however deep the scopes nest, while code of the user runs that may wait for other threads.</summary>
    internal static unsafe ReleasedGil Release()
    {
        s_went++;
        var released = new ReleasedGil(t_depth, Api.PyEval_SaveThread(), IsBorrowed: t_state is null, t_hold);
        t_depth = 0;
        t_hold = LockHold.Kept;
        t_state ??= ThreadState.Borrow(released.ThreadState);
        return released;
    }

    internal static unsafe void Restore(ReleasedGil released)
    {
        Interlocked.Increment(ref s_came);
        Api.PyEval_RestoreThread(released.ThreadState);
        t_depth = released.Depth;
        t_state = released.IsBorrowed ? null : t_state;
        t_hold = released.Hold;
    }

    /// <summary>Adopts the state of the thread that has just initialised the interpreter, and gives the lock up.</summary>
    internal static unsafe void AdoptInitialThread() => t_state = new ThreadState(Api.PyEval_SaveThread());

    private static void EnterOutermost()
    {
        ThrowIfNotRunning();
        Interlocked.Increment(ref s_came);
        TakeLock();
    }

    private static unsafe void TakeLock()
    {
        if (IsCurrent())
        {
            t_hold = LockHold.Foreign;
        }
        else if (t_state is { } state)
        {
            t_hold = LockHold.Kept;
            Api.PyEval_RestoreThread(state.Address);
        }
        else
        {
            EnterFirst();
        }

        DeferredReleases.Drain();
    }

    // A state that the thread has already belongs to whoever made it, and is not kept beyond the scope.
    private static unsafe void EnterFirst()
    {
        bool isKnown = Api.PyGILState_GetThisThreadState() != 0;
        Api.PyGILState_Ensure();
        t_hold = isKnown ? LockHold.Counted : LockHold.Kept;
        t_state = isKnown ? null : new ThreadState(Api.PyThreadState_Get());
    }

    private static unsafe void LeaveOutermost(in GilScope scope)
    {
        DeferredReleases.Drain();
        bool othersArePresent = scope._outerDepth == 0 && GoAndSeeOthers();
        if (t_hold == LockHold.Kept)
        {
            Api.PyEval_SaveThread();
            if (othersArePresent)
            {
                LockTurn.LetOthersIn();
            }
        }
        else if (t_hold == LockHold.Counted)
        {
            Api.PyGILState_Release(PyGILStateUnlocked);
        }

        t_depth = scope._outerDepth;
        t_hold = scope._outerHold;
    }

    private static bool GoAndSeeOthers()
    {
        s_went++;
        return Present > 0;
    }

    private static void ThrowIfNotRunning()
    {
        if (!Interpreter.IsRunning)
        {
            t_depth--;
            throw Interpreter.NotRunning();
        }
    }
}
