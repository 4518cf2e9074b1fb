using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Threading;

/// <summary>Scopes where something else that embeds Python holds the lock on the same thread: it must still hold it afterwards.</summary>
public sealed unsafe class ForeignLockTests(RunningPython python) : PythonTest(python)
{
    [Fact]
    public void A_scope_inside_of_a_foreign_lock_leaves_it_held() => Guarded.OnThreads(1, _ => EnterInsideOfForeignLock());

    [Fact]
    public void So_does_one_on_a_thread_that_entered_before() => Guarded.OnThreads(1, _ =>
    {
        GilScope.Acquire().Dispose();
        EnterInsideOfForeignLock();
        EnterInsideOfForeignLock();
    });

    [Fact]
    public void A_foreign_lock_inside_of_a_scope_changes_nothing() => Guarded.OnThreads(1, _ =>
    {
        using (GilScope.Acquire())
        {
            Api.PyGILState_Release(Api.PyGILState_Ensure());
            Assert.Equal(1, Api.PyGILState_Check());
        }

        Assert.Equal(0, Api.PyGILState_Check());
    });

    [Fact]
    public void After_a_foreign_lock_the_scope_takes_the_lock_itself() => Guarded.OnThreads(1, _ =>
    {
        EnterInsideOfForeignLock();
        using var script = new Script("x = 3");
        Assert.Equal(3, script.Number("x"));
        Assert.Equal(0, Api.PyGILState_Check());
    });

    [Fact]
    public void A_foreign_lock_is_given_up_and_taken_again() => Guarded.OnThreads(1, _ =>
    {
        int held = Api.PyGILState_Ensure();
        ReleasedGil? released = GilScope.ReleaseIfHeld();
        Assert.NotNull(released);
        Assert.Equal(0, Api.PyGILState_Check());
        Guarded.OnThreads(2, _ => GilScope.Acquire().Dispose());

        GilScope.Restore(released.Value);
        Assert.Equal(1, Api.PyGILState_Check());
        Api.PyGILState_Release(held);
        Assert.Equal(0, Api.PyGILState_Check());
    });

    [Fact]
    public void A_callback_may_hold_a_foreign_lock_while_the_scope_is_given_up() => Guarded.OnThreads(1, _ =>
    {
        using GilScope gil = GilScope.Acquire();
        ReleasedGil released = GilScope.Release();
        EnterInsideOfForeignLock();
        GilScope.Restore(released);

        Assert.True(GilScope.IsHeld);
        Assert.Equal(1, Api.PyGILState_Check());
    });

    [Fact]
    public void A_scope_inside_takes_the_lock_that_somebody_else_gave_up() => Guarded.OnThreads(1, _ =>
    {
        GilScope.Share();
        using GilScope outer = GilScope.Acquire();
        nint state = Api.PyEval_SaveThread();
        Assert.False(GilScope.IsHeld);
        using (GilScope.Acquire())
        {
            EnterInsideOfForeignLock(isHeldAround: true);
            using (GilScope.Acquire())
            {
                Assert.True(GilScope.IsHeld);
            }
        }

        Assert.Equal(0, Api.PyGILState_Check());
        Guarded.OnThreads(2, _ => GilScope.Acquire().Dispose());
        Api.PyEval_RestoreThread(state);
        Assert.True(GilScope.IsHeld);
    });

    [Fact]
    public void A_thread_state_of_somebody_else_is_left_to_its_owner() => Guarded.OnThreads(1, _ =>
    {
        int held = Api.PyGILState_Ensure();
        nint theirs = Api.PyEval_SaveThread();
        using (GilScope.Acquire())
        {
            Assert.Equal(theirs, Api.PyThreadState_Get());
        }

        Api.PyEval_RestoreThread(theirs);
        Api.PyGILState_Release(held);
        Assert.Equal(0, Api.PyGILState_GetThisThreadState());
    });

    [Fact]
    public void A_thread_without_the_lock_has_none_to_give_up() => Guarded.OnThreads(1, _ => Assert.Null(GilScope.ReleaseIfHeld()));

    [Fact]
    public void Threads_with_either_lock_keep_each_other_out()
    {
        const int threads = 8, rounds = 300;
        int counter = 0;

        Guarded.OnThreads(threads, index =>
        {
            for (int i = 0; i < rounds; i++)
            {
                int held = index % 2 == 0 ? Api.PyGILState_Ensure() : 0;
                using (GilScope.Acquire())
                {
                    int value = counter;
                    Thread.Yield();
                    counter = value + 1;
                }

                if (index % 2 == 0)
                {
                    Api.PyGILState_Release(held);
                }
            }
        });

        Assert.Equal(threads * rounds, counter);
    }

    private static void EnterInsideOfForeignLock(bool isHeldAround = false)
    {
        int held = Api.PyGILState_Ensure();
        using (GilScope.Acquire())
        {
            using var script = new Script("y = 4");
            Assert.Equal(4, script.Number("y"));
        }

        Assert.Equal(isHeldAround, GilScope.IsHeld);
        Assert.Equal(1, Api.PyGILState_Check());
        Api.PyGILState_Release(held);
        Assert.Equal(isHeldAround ? 1 : 0, Api.PyGILState_Check());
    }
}
