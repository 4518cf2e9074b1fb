using KerasBridge.Tests.Interop.Host;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Lifecycle;

/// <summary>Joining an interpreter that something else in the process started.</summary>
public sealed class AttachTests(RunningPython python) : PythonTest(python)
{
    private const string Expected = """
        attached before: False
        attached: True, True
        computed: 42
        lock kept: True
        attached twice: False
        exit function

        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_running_interpreter_is_joined_and_ends_in_order(bool keepsLock)
    {
        ChildResult result = AttachProgram.Start(Python, keepsLock);

        Assert.True(result is { ExitCode: 0, Output: Expected }, result.ToString());
    }

    [Fact]
    public void A_python_process_that_hosts_NET_is_joined()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The host library has another name and takes other texts there.");

        ChildResult result = HostedProgram.Start(Python);

        Assert.True(result is { ExitCode: 0, Output: "answer 42 value 42\n" }, result.ToString());
    }
}
