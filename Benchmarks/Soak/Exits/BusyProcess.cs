using KerasBridge.Soak.Workloads;

namespace KerasBridge.Soak.Exits;

/// <summary>A process that ends while threads of it are inside Python and Keras.</summary>
internal static class BusyProcess
{
    /// <summary>The exit code of the ways out that have one.</summary>
    public const int ExitCode = 7;

    /// <summary>The message of the exception that nobody catches.</summary>
    public const string Message = "Nobody catches this.";

    private const int ThreadsOfEach = 2;

    /// <summary>Ends in the given way, once every thread has done its work at least once and goes on with it.</summary>
    public static int Run(WayOut way)
    {
        KerasRuntime.Start();
        var exceptions = new Exceptions();
        // The last kind checks the traceback, which is formatted on first use and is empty once the process is ending.
        Action<long>[] works = [new Predictions().Run, number => exceptions.Run(number % (Exceptions.Kinds - 1)), new ArrayRoundTrips().Run, CallBack()];
        using var busy = new CountdownEvent(works.Length * ThreadsOfEach);
        foreach (Action<long> work in works.SelectMany(work => Enumerable.Repeat(work, ThreadsOfEach)))
        {
            new Thread(() => Repeat(work, busy)) { IsBackground = true }.Start();
        }

        busy.Wait();
        return Leave(way);
    }

    private static void Repeat(Action<long> work, CountdownEvent busy)
    {
        work(0);
        busy.Signal();
        for (long number = 1; ; number++)
        {
            work(number);
        }
    }

    // Python sorts by a key that .NET computes.
    private static Action<long> CallBack()
    {
        PyObject builtins = PyObject.Import("builtins");
        PyObject key = PyFunction.Create(arguments => -arguments.Positional[0].As<long>());
        PyObject numbers = PyValue.List([.. Enumerable.Range(0, 100).Select(number => (PyValue)number)]).ToPyObject();
        return _ => builtins.Invoke("sorted", numbers, ("key", key)).Dispose();
    }

    private static int Leave(WayOut way)
    {
        switch (way)
        {
            case WayOut.Exit:
                Environment.Exit(ExitCode);
                return 0;
            case WayOut.Unhandled:
                throw new InvalidOperationException(Message);
            default:
                return ExitCode;
        }
    }
}
