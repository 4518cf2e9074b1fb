using System.Runtime.ExceptionServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Native;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// The Python interpreter of the process. CPython allows one, which can't be started again once NumPy was loaded, and which
/// crashes when threads enter it while it is finalised: so it is started once and never finalised (see <see cref="ProcessExit"/>).
/// </summary>
internal static class Interpreter
{
    private const int StackSize = 16 << 20;

    private static readonly Lock s_gate = new();
    private static volatile State s_state;

    private enum State
    {
        NotStarted,
        Running,
        Ended,
    }

    /// <summary>What it was started with, or null before.</summary>
    public static InterpreterConfig? Config { get; private set; }

    /// <summary>Whether Python can be entered.</summary>
    public static bool IsRunning => s_state == State.Running;

    /// <summary>
    /// Starts the interpreter on a thread of its own, which becomes Python's main thread and stays: with a stack that deep imports
    /// fit in, whatever thread calls.
    /// </summary>
    /// <exception cref="DllNotFoundException">libpython or a library that it needs can't be loaded.</exception>
    /// <exception cref="InterpreterStartException">Python refuses to start.</exception>
    /// <exception cref="InvalidOperationException">It was started before, or the process is ending.</exception>
    public static void Start(InterpreterConfig config)
    {
        lock (s_gate)
        {
            if (s_state != State.NotStarted)
            {
                throw new InvalidOperationException("The Python interpreter of this process was started before.");
            }

            RunOnMainThread(() => Initialize(config));
            Config = config;
            s_state = State.Running;
            ProcessExit.Register();
        }
    }

    /// <summary>Why Python can't be entered now.</summary>
    public static InvalidOperationException NotRunning() => s_state == State.Ended
        ? new ObjectDisposedException("Python", "The process is ending: Python can't be called any more.")
        : new InvalidOperationException("The Python interpreter has not started.");

    /// <summary>From now on nobody enters Python any more.</summary>
    internal static void MarkEnded() => s_state = State.Ended;

    private static void Initialize(InterpreterConfig config)
    {
        new LibraryPreloader(config.LibraryFolders).LoadNeededBy(config.LibPython);
        LibPython.Open(config.LibPython);
        HomeFolder.Check(config.Home, LibPython.Version);
        if (LibPython.Version >= new Version(3, 14))
        {
            InitConfigStart.Run(config);
        }
        else
        {
            ClassicStart.Run(config);
        }

        ImportThreading();
        GilScope.AdoptInitialThread();
    }

    // Before 3.13, Python takes the thread that imports this module first for its main thread.
    private static unsafe void ImportThreading()
    {
        fixed (byte* name = "threading"u8)
        {
            Api.Py_DecRef(Api.PyImport_ImportModule(name));
            Api.PyErr_Clear();
        }
    }

    private static void RunOnMainThread(Action initialize)
    {
        ExceptionDispatchInfo? failure = null;
        using var done = new ManualResetEventSlim();
        var thread = new Thread(() => MainThread(initialize, error => failure = error, done), StackSize)
        {
            IsBackground = true,
            Name = "Python main thread",
        };
        thread.Start();
        done.Wait();
        failure?.Throw();
    }

    private static void MainThread(Action initialize, Action<ExceptionDispatchInfo> fail, ManualResetEventSlim done)
    {
        try
        {
            initialize();
        }
        catch (Exception e)
        {
            fail(ExceptionDispatchInfo.Capture(e));
        }

        done.Set();
        if (LibPython.IsOpen)
        {
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
