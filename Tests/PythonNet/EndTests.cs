using KerasBridge.Tests.PythonNet.Host;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Python is ended once: a shutdown of pythonnet leaves KerasBridge working, and the process ends in order.</summary>
public sealed class EndTests(BothRunning both) : BothTest(both)
{
    private static readonly Version s_pythonNet = typeof(Python.Runtime.PythonEngine).Assembly.GetName().Version!;

    [Fact]
    public void A_thread_that_keeps_pythonnet_s_lock_until_the_shutdown_uses_KerasBridge()
    {
        SkipWithoutShutdown();
        ChildResult result = ChildProcess.RunSelf(["host", EndingProgram.LockKept], StartOrder.VariablesForPythonNetFirst());

        Assert.True(result.ExitCode == EndingProgram.ExitCode, result.ToString());
        Assert.Equal("predicted (1, 1)\npredicted (1, 1)\npythonnet again: refused\nexit function\n", result.Output);
    }

    [Fact]
    public void Naming_another_Python_than_the_one_that_runs_is_refused_and_the_next_start_joins_it()
    {
        ChildResult result = ChildProcess.RunSelf(["host", EndingProgram.NamedPython], StartOrder.VariablesForPythonNetFirst());

        Assert.True(result.ExitCode == EndingProgram.ExitCode, result.ToString());
        Assert.Equal("another Python: refused\nlock: False\npredicted (1, 1)\nexit function\n", result.Output);
    }

    [Theory]
    [InlineData(EndingProgram.StartedAtOnce, "predicted (1, 1)\nexit function\n")]
    [InlineData(EndingProgram.ByItself, "predicted (1, 1)\nexit function\n")]
    [InlineData(EndingProgram.AfterShutdown, "predicted (1, 1)\npredicted (1, 1)\npythonnet again: refused\nexit function\n")]
    public void The_process_ends_in_order(string how, string says)
    {
        if (how == EndingProgram.AfterShutdown)
        {
            SkipWithoutShutdown();
        }

        Dictionary<string, string> variables = StartOrder.IsPythonNetFirst ? StartOrder.VariablesForPythonNetFirst() : [];

        ChildResult result = ChildProcess.RunSelf(["host", how], variables);

        Assert.True(result.ExitCode == EndingProgram.ExitCode, result.ToString());
        Assert.Equal(says, result.Output);
    }

    private static void SkipWithoutShutdown() => Assert.SkipWhen(
        s_pythonNet < new Version(3, 1), $"The shutdown of pythonnet {s_pythonNet} needs a serialization that .NET no longer has.");
}
