using KerasBridge.Tests.Interop.Host;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Lifecycle;

public sealed class ProcessExitTests(RunningPython python) : PythonTest(python)
{
    private const int Runs = 20;

    [Fact]
    public void A_process_with_threads_inside_Python_ends_cleanly_every_time()
    {
        ChildResult[] results = [.. ParallelEnumerable.Range(0, Runs).WithDegreeOfParallelism(4).Select(_ => BusyThreadsProgram.Start(Python))];

        Assert.All(results, result =>
        {
            Assert.True(result.ExitCode == BusyThreadsProgram.ExitCode, result.ToString());
            Assert.Equal("written by the program\nexit function\n", result.Output);
        });
    }

    [Fact]
    public void A_process_that_ends_inside_a_callback_runs_the_exit_functions_too()
    {
        ChildResult result = ExitInsideProgram.Start(Python);

        Assert.True(result.ExitCode == ExitInsideProgram.ExitCode, result.ToString());
        Assert.Equal("exit function\n", result.Output);
    }
}
