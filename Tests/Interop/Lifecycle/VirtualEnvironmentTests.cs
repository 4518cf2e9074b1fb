using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Host;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Lifecycle;

public sealed class VirtualEnvironmentTests(RunningPython python) : PythonTest(python)
{
    private const string Facts = """
        import os, sys
        print(sys.executable, sys.prefix, sys.prefix != sys.base_prefix, os.path.dirname(__import__('installed').__file__), sep='\n')
        """;

    [Fact]
    public void A_virtual_environment_is_entered_through_its_executable()
    {
        using var folder = new TemporaryFolder();
        string executable = MakeEnvironment(folder.Path);
        string packages = Directory.GetDirectories(Path.Combine(folder.Path, "lib"), "python3*").Select(lib => Path.Combine(lib, "site-packages")).Single();
        File.WriteAllText(Path.Combine(packages, "installed.py"), "");

        ChildResult result = StartsProgram.Start(Facts, [new InterpreterConfig { LibPython = Python.LibPython, Executable = executable }]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Equal([executable, folder.Path, "True", packages], result.Output.Trim().Split('\n'));
    }

    private string MakeEnvironment(string folder)
    {
        ChildResult made = ChildProcess.Run(Python.Executable, ["-m", "venv", "--without-pip", folder]);
        Assert.SkipUnless(made.ExitCode == 0, $"This Python makes no virtual environments: {made.Error}");
        return Path.Combine(folder, "bin", "python");
    }
}
