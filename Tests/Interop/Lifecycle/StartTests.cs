using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Host;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Lifecycle;

public sealed class StartTests(RunningPython python) : PythonTest(python)
{
    private InterpreterConfig Config => new() { LibPython = Python.LibPython, Executable = Python.Executable };

    [Fact]
    public void Executable_is_the_configured_one() => Assert.Equal(Python.Executable, Print("sys.executable", Config));

    [Fact]
    public void Prefix_is_the_one_of_the_executable() => Assert.Equal(AskExecutable("sys.prefix"), Print("sys.prefix", Config));

    [Fact]
    public void Home_is_where_the_standard_library_is_taken_from()
    {
        string home = AskExecutable("sys.base_prefix");

        Assert.Equal(home, Print("sys.prefix", Config with { Home = home, Executable = null }));
    }

    [Fact]
    public void Text_is_UTF_8_whatever_the_locale()
    {
        var locale = new Dictionary<string, string> { ["LC_ALL"] = "C" };

        ChildResult result = StartsProgram.Start("import sys; print(sys.flags.utf8_mode, sys.stdout.encoding, 'grün')", [Config], locale);

        Assert.Equal("1 utf-8 grün", result.Output.Trim());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_module_of_the_current_folder_does_not_shadow_the_standard_library(bool ignoresEnvironment)
    {
        using var folder = new TemporaryFolder();
        folder.Write("enum.py", "raise Exception('shadowed')");
        folder.Write("stray.py", "raise Exception('shadowed')");
        string code = "import enum, importlib.util; print(importlib.util.find_spec('stray'))";

        ChildResult result = StartsProgram.Start(code, [Config with { IgnoreProcessEnvironment = ignoresEnvironment }], null, folder.Path);

        Assert.Equal("None", result.Output.Trim());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PYTHONPATH_counts_unless_the_environment_is_ignored(bool ignoresEnvironment)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["PYTHONPATH"] = folder.Path };
        InterpreterConfig config = Config with { IgnoreProcessEnvironment = ignoresEnvironment };

        ChildResult result = StartsProgram.Start($"import sys; print('{folder.Path}' in sys.path)", [config], environment);

        Assert.Equal(ignoresEnvironment ? "False" : "True", result.Output.Trim());
    }

    [Fact]
    public void Python_does_not_handle_the_signals_of_the_host() =>
        Assert.Equal("False", Print("__import__('signal').getsignal(2) is __import__('signal').default_int_handler", Config));

    [Fact]
    public void The_process_handles_and_ignores_the_same_signals_as_before()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "Signal handlers are read from /proc.");

        ChildResult result = SignalsProgram.Start(Python);

        Assert.True(result.ExitCode == 0, result.ToString());
    }

    [Fact]
    public void A_thread_that_calls_is_never_taken_for_Python_s_main_thread() =>
        Assert.Equal("False", Print("__import__('threading').current_thread() is __import__('threading').main_thread()", Config));

    [Fact]
    public void A_second_start_is_refused_and_the_first_goes_on()
    {
        ChildResult result = StartsProgram.Start("print('runs')", [Config, Config]);

        Assert.Equal("runs", result.Output.Trim());
        Assert.Contains("InvalidOperationException: The Python interpreter of this process was started before.", result.Error);
    }

    private static string Print(string expression, InterpreterConfig config)
    {
        ChildResult result = StartsProgram.Start($"import sys; print({expression})", [config]);
        Assert.True(result.ExitCode == 0, result.ToString());
        return result.Output.Trim();
    }

    private string AskExecutable(string expression) =>
        ChildProcess.Run(Python.Executable, ["-I", "-c", $"import sys; print({expression})"]).Output.Trim();
}
