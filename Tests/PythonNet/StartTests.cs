using KerasBridge.PythonNet;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Both run over one Python, whoever started it.</summary>
public sealed class StartTests(BothRunning both) : BothTest(both)
{
    [Fact]
    public void KerasBridge_joins_a_Python_of_pythonnet()
    {
        Assert.Equal(StartOrder.IsPythonNetFirst, Both.Runtime.IsAttached);
        Assert.True(PythonEngine.IsInitialized);
    }

    [Fact]
    public void Both_see_the_same_modules()
    {
        using KerasBridge.PyObject ours = KerasBridge.PyObject.Import("sys");
        using (Py.GIL())
        {
            using Python.Runtime.PyObject theirs = Py.Import("sys");
            using KerasBridge.PyObject converted = theirs.ToKerasBridge();

            Assert.True(ours.IsSame(converted));
        }
    }

    [Fact]
    public void The_environment_is_described()
    {
        PythonEnvironment environment = Both.Runtime.Environment;

        Assert.Equal(Both.Runtime.KerasVersion.ToString(), environment.KerasVersion);
        Assert.True(File.Exists(environment.LibPython), environment.LibPython);
        Assert.Equal(Both.Runtime.Backend, environment.Backend);
        Assert.NotEmpty(environment.SearchPath);
    }

    [Fact]
    public void Starting_again_gives_what_runs()
    {
        Assert.Same(Both.Runtime, PythonNetRuntime.Start());
        Assert.Same(Both.Runtime, KerasRuntime.Start());
    }

    [Fact]
    public void No_thread_is_left_with_the_lock()
    {
        Assert.False(PythonLock.IsHeld);
        Guarded.OnThreads(2, _ => PythonLock.Take().Dispose());
    }

    [Fact]
    public void The_whole_is_the_same_when_pythonnet_starts_Python()
    {
        Assert.SkipWhen(StartOrder.IsPythonNetFirst, "This is the run in which pythonnet starts Python.");

        ChildResult result = ChildProcess.RunSelf(["-noColor"], StartOrder.VariablesForPythonNetFirst());

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("Failed: 0", result.Output);
    }

    [Fact]
    public async Task Python_Included_is_for_Windows()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows it would be installed.");

        await Assert.ThrowsAsync<PlatformNotSupportedException>(() => PythonIncludedEnvironment.SetUpAsync());
    }
}
