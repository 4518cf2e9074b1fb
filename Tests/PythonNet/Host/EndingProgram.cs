using KerasBridge.PythonNet;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet.Host;

/// <summary>A process with both inside, that ends in one way or another.</summary>
internal static class EndingProgram
{
    public const int ExitCode = 7;
    public const string ByItself = "by-itself";
    public const string AfterShutdown = "after-shutdown";

    /// <summary>Many threads start both at once, some of them with pythonnet's lock.</summary>
    public const string StartedAtOnce = "started-at-once";

    /// <summary>pythonnet starts Python, and KerasBridge is told to use another one first.</summary>
    public const string NamedPython = "named-python";

    /// <summary>pythonnet starts Python and keeps its lock until its shutdown, as programs do that know one thread only.</summary>
    public const string LockKept = "lock-kept";

    private const string NoteTheEnd = "import atexit, sys\natexit.register(lambda: sys.stdout.write('exit function\\n'))";

    public static int Run(string[] arguments)
    {
        if (arguments[0] == NamedPython)
        {
            StartOrder.StartPythonNet();
            Console.WriteLine($"another Python: {Refusal(new KerasOptions { Environment = new EnvironmentOptions { Interpreter = "/usr/bin/python3" } })}");
            Console.WriteLine($"lock: {PythonLock.IsHeld}");
        }

        if (arguments[0] == LockKept)
        {
            StartOrder.StartPythonNet(keepsLock: true);
        }

        if (arguments[0] == StartedAtOnce)
        {
            StartAtOnce();
        }

        StartOrder.Start();
        using (Py.GIL())
        {
            PythonEngine.Exec(NoteTheEnd);
        }

        Predict();
        if (arguments[0] is AfterShutdown or LockKept)
        {
            PythonEngine.Shutdown();
            Predict();
            Console.WriteLine($"pythonnet again: {Refusal()}");
        }

        return ExitCode;
    }

    private static void StartAtOnce()
    {
        if (StartOrder.IsPythonNetFirst)
        {
            StartOrder.StartPythonNet();
        }

        Guarded.OnThreads(8, index =>
        {
            using IDisposable? held = StartOrder.IsPythonNetFirst && index % 2 == 0 ? Py.GIL() : null;
            PythonNetRuntime.Start();
        });
    }

    private static string Refusal(KerasOptions? options = null)
    {
        try
        {
            PythonNetRuntime.Start(options);
            return "started";
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    }

    private static void Predict()
    {
        using Sequential model = SmallModel.Create();
        using NDArray prediction = model.Predict(new float[1, 2], verbose: Verbosity.Silent);
        Console.WriteLine($"predicted {prediction.Shape}");
    }
}
