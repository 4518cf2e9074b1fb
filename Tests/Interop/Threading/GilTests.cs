using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Threading;

public sealed unsafe class GilTests(RunningPython python) : PythonTest(python)
{
    [Fact]
    public void Threads_that_count_together_lose_nothing()
    {
        const int threads = 16, rounds = 500;
        int counter = 0;
        using var script = new Script("calls = []");

        // Reading and writing are apart: only the lock that the scope holds keeps other threads out in between.
        Guarded.OnThreads(threads, _ =>
        {
            for (int i = 0; i < rounds; i++)
            {
                using GilScope gil = GilScope.Acquire();
                int value = counter;
                Thread.Yield();
                counter = value + 1;
                script.Run("calls.append(1)");
            }
        });

        Assert.Equal(threads * rounds, counter);
        Assert.Equal(threads * rounds, script.Number("len(calls)"));
    }

    [Fact]
    public void Scopes_nest()
    {
        Assert.False(GilScope.IsHeld);
        using (GilScope.Acquire())
        {
            using (GilScope.Acquire())
            {
                Assert.Equal(1, Api.PyGILState_Check());
            }

            Assert.True(GilScope.IsHeld);
            Assert.Equal(1, Api.PyGILState_Check());
        }

        Assert.False(GilScope.IsHeld);
        Assert.Equal(0, Api.PyGILState_Check());
    }

    [Fact]
    public void A_scope_is_left_by_an_exception()
    {
        Record.Exception(ThrowInside);

        Assert.False(GilScope.IsHeld);
        Assert.Equal(0, Api.PyGILState_Check());
    }

    [Fact]
    public void Giving_up_the_lock_lets_other_threads_in()
    {
        using var script = new Script("entered = []");
        using GilScope outer = GilScope.Acquire();
        using GilScope inner = GilScope.Acquire();

        ReleasedGil released = GilScope.Release();
        Assert.False(GilScope.IsHeld);
        Guarded.OnThreads(4, _ => script.Run("entered.append(1)"));
        GilScope.Restore(released);

        Assert.True(GilScope.IsHeld);
        Assert.Equal(4, script.Number("len(entered)"));
    }

    [Fact]
    public void A_thread_that_gave_the_lock_up_may_take_it_again_in_between()
    {
        using var script = new Script();
        using GilScope gil = GilScope.Acquire();

        ReleasedGil released = GilScope.Release();
        long seen = script.Number("7");
        Assert.False(GilScope.IsHeld);
        GilScope.Restore(released);

        Assert.Equal(7, seen);
        Assert.Equal(1, Api.PyGILState_Check());
    }

    [Fact]
    public void Sleeping_Python_code_lets_other_threads_in()
    {
        using var script = new Script("import threading\nfirst, second = threading.Event(), threading.Event()");

        Guarded.OnThreads(2, index => script.Run(index == 0 ? "first.set(); second.wait()" : "first.wait(); second.set()"));

        Assert.True(script.IsTrue("first.is_set() and second.is_set()"));
    }

    private static void ThrowInside()
    {
        using GilScope gil = GilScope.Acquire();
        throw new InvalidTimeZoneException();
    }
}
