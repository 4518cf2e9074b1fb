using System.Collections.Concurrent;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Lifecycle;

namespace KerasBridge.Interop.Threading;

/// <summary>
/// Deletes the thread states of threads that have ended. From CPython 3.12 on, deleting another thread's state also clears the
/// deleting thread's own registration, after which an extension's PyGILState_Ensure on that thread would deadlock. So this is done
/// by a thread of its own, whose state ends with each round.
/// </summary>
internal static unsafe class ThreadStateReaper
{
    private static readonly ConcurrentQueue<nint> s_states = new();
    private static int s_isRunning;

    /// <summary>How many thread states wait for deletion.</summary>
    public static int Count => s_states.Count;

    /// <summary>Leaves a state for deletion; called by finalisers.</summary>
    public static void Enqueue(nint state)
    {
        s_states.Enqueue(state);
        if (Interlocked.Exchange(ref s_isRunning, 1) == 0)
        {
            new Thread(Run) { IsBackground = true, Name = "KerasBridge thread-state reaper" }.Start();
        }
    }

    private static void Run()
    {
        do
        {
            ReapWaiting();
            Volatile.Write(ref s_isRunning, 0);
        }
        while (Interpreter.IsRunning && !s_states.IsEmpty && Interlocked.Exchange(ref s_isRunning, 1) == 0);
    }

    private static void ReapWaiting()
    {
        if (!Interpreter.IsRunning)
        {
            return;
        }

        Api.PyGILState_Ensure();
        nint own = Api.PyThreadState_Get();
        nint[] states = TakeWaiting();
        foreach (nint state in states)
        {
            Api.PyThreadState_Clear(state);
        }

        foreach (nint state in states)
        {
            Api.PyThreadState_Delete(state);
        }

        Api.PyThreadState_Clear(own);
        Api.PyThreadState_DeleteCurrent();
    }

    private static nint[] TakeWaiting()
    {
        var states = new List<nint>();
        while (s_states.TryDequeue(out nint state))
        {
            states.Add(state);
        }

        return [.. states];
    }
}
