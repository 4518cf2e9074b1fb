using System.Diagnostics;
using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>Ends while nine threads are inside Python: sleeping, computing, in callbacks to .NET, and on their way in.</summary>
internal static class BusyThreadsProgram
{
    public const int ExitCode = 7;

    private const string Code = """
        import atexit, sys, time
        inside = []
        atexit.register(lambda: sys.stdout.write('exit function\n'))
        def sleep():
            inside.append(1)
            while True: time.sleep(100)
        def compute():
            inside.append(1)
            while True: sum(range(1000))
        def call_back():
            inside.append(1)
            while True: callback()
        """;

    private static readonly string[] s_functions = ["sleep", "sleep", "compute", "compute", "compute", "call_back", "call_back", "call_back"];

    /// <summary>Runs this program in a process of its own.</summary>
    public static ChildResult Start(PythonInstall python) => ChildProcess.RunSelf(["host", "busy-threads", python.LibPython, python.Executable]);

    public static int Run(string[] arguments)
    {
        Interpreter.Start(new InterpreterConfig { LibPython = arguments[0], Executable = arguments[1] });
        var script = new Script(Code);
        script.Define("callback", () => GC.KeepAlive(Stopwatch.GetTimestamp()));
        foreach (string function in s_functions)
        {
            new Thread(() => script.Run(function + "()")) { IsBackground = true }.Start();
        }

        new Thread(() => EnterAndLeave(script)) { IsBackground = true }.Start();
        Guarded.Until(() => script.Number("len(inside)") == s_functions.Length + 1, () => { }, "A thread did not get into Python.");
        script.Run("sys.stdout.write('written by the program\\n')");
        return ExitCode;
    }

    // As a loop of the user does: it expects no exception when the process ends.
    private static void EnterAndLeave(Script script)
    {
        script.Run("inside.append(1)");
        while (true)
        {
            script.Run("pass");
        }
    }
}
