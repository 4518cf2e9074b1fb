using KerasBridge.Tests.PythonNet.Host;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Python is ended once: a shutdown of pythonnet leaves KerasBridge working, and the process ends in order.</summary>
public sealed class EndTests(BothRunning both) : BothTest(both)
{
    private static readonly Version s_pythonNet = typeof(Python.Runtime.PythonEngine).Assembly.GetName().Version!;

    [Theory]
    [InlineData(EndingProgram.ByItself, "predicted (1, 1)\nexit function\n")]
    [InlineData(EndingProgram.AfterShutdown, "predicted (1, 1)\npredicted (1, 1)\npythonnet again: refused\nexit function\n")]
    public void The_process_ends_in_order(string how, string says)
    {
        Assert.SkipWhen(
            how == EndingProgram.AfterShutdown && s_pythonNet < new Version(3, 1),
            $"The shutdown of pythonnet {s_pythonNet} needs a serialization that .NET no longer has.");
        Dictionary<string, string> variables = StartOrder.IsPythonNetFirst ? StartOrder.VariablesForPythonNetFirst() : [];

        ChildResult result = ChildProcess.RunSelf(["host", how], variables);

        Assert.True(result.ExitCode == EndingProgram.ExitCode, result.ToString());
        Assert.Equal(says, result.Output);
    }
}
