using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Threading;

public sealed class ThreadStateTests(RunningPython python) : PythonTest(python)
{
    private const int Waves = 6;
    private const int ThreadsPerWave = 50;

    // sys._current_frames() names every thread state that has a frame; ctypes counts them all through the C-API.
    private const string CountStates = """
        import ctypes, threading
        api = ctypes.pythonapi
        for f in (api.PyInterpreterState_Main, api.PyInterpreterState_ThreadHead, api.PyThreadState_Next):
            f.restype = ctypes.c_void_p
        api.PyInterpreterState_ThreadHead.argtypes = api.PyThreadState_Next.argtypes = [ctypes.c_void_p]
        def states():
            state, count = api.PyInterpreterState_ThreadHead(api.PyInterpreterState_Main()), 0
            while state:
                state, count = api.PyThreadState_Next(state), count + 1
            return count
        """;

    private const string UseExtension = """
        import ctypes
        Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)
        double = Callback(lambda n: 2 * n)
        ctypes.pythonapi.PyGILState_Ensure.restype = ctypes.c_int
        def use(n):
            state = ctypes.pythonapi.PyGILState_Ensure()
            ctypes.pythonapi.PyGILState_Release(state)
            return double(n)
        """;

    [Fact]
    public void Thread_states_of_ended_threads_are_reaped()
    {
        using var script = new Script(CountStates);
        long before = script.Number("states()");
        for (int wave = 0; wave < Waves; wave++)
        {
            Guarded.OnThreads(ThreadsPerWave, _ => script.Run("pass"));
        }

        Guarded.Until(() => script.Number("states()") <= before + 2, Garbage.Collect, "Thread states of ended threads are left.");
        Assert.Equal(0, ThreadStateReaper.Count);
    }

    [Fact]
    public void Extensions_that_enter_Python_by_themselves_work_while_states_are_reaped()
    {
        using var script = new Script(UseExtension);
        for (int wave = 0; wave < Waves; wave++)
        {
            Guarded.OnThreads(ThreadsPerWave, index => Assert.Equal(2 * index, script.Number($"use({index})")));
            Garbage.CollectBoth();
            Assert.Equal(2, script.Number("use(1)"));
        }
    }

    [Fact]
    public void A_thread_keeps_its_state_from_one_entry_to_the_next()
    {
        using var script = new Script("import threading\nlocal = threading.local()");

        Guarded.OnThread(() =>
        {
            script.Run("local.value = 7");
            Garbage.CollectBoth();
            Assert.Equal(7, script.Number("local.value"));
        });
    }

    [Fact]
    public void Python_s_list_of_threads_stays_bounded()
    {
        using var script = new Script("import threading");
        for (int wave = 0; wave < Waves; wave++)
        {
            Guarded.OnThreads(ThreadsPerWave, _ => script.Run("threading.current_thread()"));
            Garbage.CollectBoth();
        }

        Assert.InRange(script.Number("len(threading.enumerate())"), 1, 3 * ThreadsPerWave);
    }

    [Fact]
    public void What_a_thread_kept_for_itself_is_dropped_with_its_state()
    {
        using var script = new Script("""
            import threading, weakref
            class Array: pass
            local = threading.local()
            def keep():
                global watched
                local.array = Array()
                watched = weakref.ref(local.array)
            """);

        Guarded.OnThread(() => script.Run("keep()"));

        Guarded.Until(() => script.IsTrue("watched() is None"), Garbage.CollectBoth, "The ended thread's objects live on.");
    }
}
