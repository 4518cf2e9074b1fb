namespace KerasBridge.Tests.Integration.Threads;

public sealed class LoadedOnceTests
{
    [Fact]
    public void Threads_that_hold_Pythons_lock_wait_for_the_one_that_loads()
    {
        using var often = new FrequentSwitches();
        int loads = 0;
        var once = new LoadedOnce<PyObject>(() =>
        {
            Interlocked.Increment(ref loads);
            return PythonModules.Load("slow_to_load", "slow_to_load.py", "total = sum(i for i in range(200_000))");
        });
        var found = new PyObject[8];

        ManyThreads.Run(found.Length, thread =>
        {
            using PythonLock held = PythonLock.Take();
            found[thread] = once.Value;
        });

        Assert.Equal(1, loads);
        Assert.All(found, module => Assert.Same(once.Value, module));
    }

    [Fact]
    public void What_can_not_be_loaded_is_tried_again()
    {
        int loads = 0;
        var once = new LoadedOnce<int>(() => ++loads == 1 ? throw new InvalidOperationException() : loads);

        Assert.Throws<InvalidOperationException>(() => once.Value);
        Assert.False(once.IsLoaded);
        Assert.Equal(2, once.Value);
    }
}
