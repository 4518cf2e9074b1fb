using System.Runtime.ExceptionServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Native;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// The Python interpreter of the process. CPython allows one, which can't be started again once NumPy was loaded, and which
/// crashes when threads enter it while it is finalised: so it is started once, or found running, and never finalised (see
/// <see cref="ProcessExit"/>).
/// </summary>
internal static class Interpreter
{
    private const int StackSize = 16 << 20;

    private static readonly Lock s_gate = new();
    private static readonly TimeSpan s_patienceWithEnd = TimeSpan.FromMinutes(1);
    private static volatile State s_state;
    private static int s_endingThread;

    private enum State
    {
        NotStarted,
        Running,
        Ended,
    }

    /// <summary>What it was started with, or null before, and where something else started it.</summary>
    public static InterpreterConfig? Config { get; private set; }

    /// <summary>Whether something else in this process started it.</summary>
    public static bool IsAttached => IsRunning && Config is null;

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
            MarkRunning();
        }
    }

    /// <summary>Joins an interpreter that something else started in this process. The thread may hold its lock, or not.</summary>
    /// <returns>Whether there is one; false too where Python was started or joined before.</returns>
    /// <exception cref="InterpreterStartException">The version or the build is not supported.</exception>
    public static bool TryAttach()
    {
        lock (s_gate)
        {
            if (s_state != State.NotStarted || RunningInterpreter.FindLibPython() is not { } libPython)
            {
                return false;
            }

            LibPython.Open(libPython);
            GilScope.Share();
            MarkRunning();
            return true;
        }
    }

    /// <summary>
    /// Why Python can't be entered now. While the process is ending, a thread that wants to go on with its work is held up here instead,
    /// until it ends with the process: an exception that it does not expect would make an orderly end a crash. The thread that ends
    /// the process gets its answer at once, others after a minute, in case that thread waits for them.
    /// </summary>
    public static InvalidOperationException NotRunning()
    {
        if (s_state != State.Ended)
        {
            return new InvalidOperationException("The Python interpreter has not started.");
        }

        if (Environment.CurrentManagedThreadId != s_endingThread)
        {
            Thread.Sleep(s_patienceWithEnd);
        }

        return new ObjectDisposedException("Python", "The process is ending: Python can't be called any more.");
    }

    /// <summary>From now on nobody enters Python any more. Called by the thread that ends the process.</summary>
    internal static void MarkEnded()
    {
        s_endingThread = Environment.CurrentManagedThreadId;
        s_state = State.Ended;
    }

    private static void MarkRunning()
    {
        s_state = State.Running;
        ProcessExit.Register();
    }

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
