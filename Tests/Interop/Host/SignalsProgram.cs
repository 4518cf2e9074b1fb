using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>Ends with 0 if the start of Python, and an import of its signal module, leave the handlers of the process as they were.</summary>
internal static class SignalsProgram
{
    /// <summary>Runs this program in a process of its own.</summary>
    public static ChildResult Start(PythonInstall python) => ChildProcess.RunSelf(["host", "signals", python.LibPython, python.Executable]);

    public static int Run(string[] arguments)
    {
        string before = ReadHandlers();
        Interpreter.Start(new InterpreterConfig { LibPython = arguments[0], Executable = arguments[1] });
        using var script = new Script("import signal");
        string after = ReadHandlers();
        Console.WriteLine($"{before}\n{after}");
        return before == after ? 0 : 1;
    }

    private static string ReadHandlers() =>
        string.Join(' ', File.ReadLines("/proc/self/status").Where(line => line.StartsWith("SigIgn") || line.StartsWith("SigCgt")));
}
