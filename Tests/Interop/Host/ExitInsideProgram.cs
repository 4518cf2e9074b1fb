using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>Ends the process from .NET code that Python has called and that gave the lock up, as code of the user does.</summary>
internal static class ExitInsideProgram
{
    public const int ExitCode = 9;

    /// <summary>Runs this program in a process of its own.</summary>
    public static ChildResult Start(PythonInstall python) => ChildProcess.RunSelf(["host", "exit-inside", python.LibPython, python.Executable]);

    public static int Run(string[] arguments)
    {
        Interpreter.Start(new InterpreterConfig { LibPython = arguments[0], Executable = arguments[1] });
        using var script = new Script("import atexit, sys\natexit.register(lambda: sys.stdout.write('exit function\\n'))");
        script.Define("leave", () => Unlocked.Run(() => Environment.Exit(ExitCode)));
        script.Run("leave()");
        return 0;
    }
}
