using System.Runtime.ExceptionServices;
using KerasBridge.Environments;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Lifecycle;
using KerasBridge.Interop.Threading;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge;

/// <summary>The way from options to a running Keras: environment, interpreter, settings, import.</summary>
internal static class RuntimeStartup
{
    private const int StackSize = 16 << 20;

    [ThreadStatic]
    private static bool t_isRunningHere;

    /// <summary>Whether the startup runs on this thread: it may call Python before the runtime counts as started.</summary>
    public static bool IsRunningHere => t_isRunningHere;

    /// <summary>
    /// Joins a Python that something else started in this process, where there is one, and gives up its lock, which this thread may hold,
    /// during the action: a startup waits for others, who may need the lock.
    /// </summary>
    public static T OutsideLock<T>(Func<T> start)
    {
        Interpreter.TryAttach();
        ReleasedGil? released = Interpreter.IsRunning ? GilScope.ReleaseIfHeld() : null;
        try
        {
            return start();
        }
        finally
        {
            if (released is { } held)
            {
                GilScope.Restore(held);
            }
        }
    }

    /// <summary>Starts; on a thread whose stack the imports fit in, whatever thread calls.</summary>
    public static KerasRuntime Run(KerasOptions options)
    {
        ILogger logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("KerasBridge");
        PythonEnvironment? environment = Interpreter.IsAttached ? Running(options) : Resolve(options, logger);

        KerasRuntime? runtime = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => RunHere(options, environment, logger, out runtime, out failure), StackSize) { Name = "KerasBridge start" };
        thread.Start();
        thread.Join();
        failure?.Throw();
        return runtime!;
    }

    // What runs already is described on the startup's own thread, which may enter it.
    private static PythonEnvironment? Running(KerasOptions options) =>
        !CandidateFinder.IsNamed(options.Environment)
            ? null
            : throw new InvalidOperationException(
                $"The options name a Python, and something else (such as pythonnet) runs one in this process already ({LibPython.Path}), "
                + $"which {nameof(KerasRuntime)} joins: leave {nameof(KerasOptions)}.{nameof(KerasOptions.Environment)} as it is.");

    private static PythonEnvironment Resolve(KerasOptions options, ILogger logger)
    {
        EnvironmentOptions wanted = options.Environment with { Backend = options.Backend ?? options.Environment.Backend };
        return new EnvironmentResolver().Resolve(wanted, options.Progress, logger, CancellationToken.None);
    }

    private static void RunHere(
        KerasOptions options, PythonEnvironment? environment, ILogger logger, out KerasRuntime? runtime, out ExceptionDispatchInfo? failure)
    {
        t_isRunningHere = true;
        runtime = null;
        failure = null;
        try
        {
            environment ??= RunningEnvironment.Describe(options.Backend ?? BackendChoice.Requested(options.Environment));
            runtime = StartPython(options, environment, logger);
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(Describe(e, environment));
        }
    }

    private static KerasRuntime StartPython(KerasOptions options, PythonEnvironment environment, ILogger logger)
    {
        EnsureInterpreter(environment);
        var shim = new PythonShim();
        shim.SetVariables(RuntimeVariables.For(options, environment, logger));
        shim.Preload(environment);
        shim.Connect(options.LoggerFactory, logger);
        return ImportKeras(shim, options, environment, logger);
    }

    // After a start that failed on Keras's import, Python itself runs on: another try must be for the same one.
    private static void EnsureInterpreter(PythonEnvironment environment)
    {
        if (Interpreter.IsAttached)
        {
            return;
        }

        if (Interpreter.Config is not { } running)
        {
            Interpreter.Start(ConfigFor(environment));
        }
        else if (running.Executable != environment.Executable)
        {
            throw new InvalidOperationException(
                $"Python {running.Executable} was started in this process before, and CPython can't be started a second time.");
        }
    }

    private static InterpreterConfig ConfigFor(PythonEnvironment environment) => new()
    {
        LibPython = environment.LibPython,
        Executable = environment.Executable,
        Home = environment.Home,
        IgnoreProcessEnvironment = environment.IsIsolated,
        LibraryFolders = environment.LibraryFolders,
    };

    private static KerasRuntime ImportKeras(PythonShim shim, KerasOptions options, PythonEnvironment environment, ILogger logger)
    {
        using PyObject keras = shim.Import("keras");
        using PyObject version = keras.GetAttr("__version__");
        using PyObject backendModule = keras.GetAttr("backend");
        using PyObject backendName = backendModule.Invoke("backend");
        CheckBackend(options.Backend, backendName.As<string>());
        BackendThreads.Apply(options.Threads, backendName.As<string>());
        TheanoMending.Apply(backendName.As<string>());
        Version kerasVersion = KerasVersions.Parse(version.As<string>());
        KerasVersions.WarnIfUnsafe(kerasVersion, logger);
        logger.RuntimeStarted(version.As<string>(), backendName.As<string>(), environment.Executable);
        return new KerasRuntime(options, environment, Interpreter.IsAttached, kerasVersion, KerasBackendNames.Parse(backendName.As<string>()));
    }

    // Code that shares the Python may have imported Keras before.
    private static void CheckBackend(KerasBackend? wanted, string actual)
    {
        if (wanted is { } backend && backend.ToKerasName() != actual)
        {
            throw new InvalidOperationException($"Keras runs with the backend {actual} already, and {backend.ToKerasName()} is asked for.");
        }
    }

    private static KerasStartException Describe(Exception e, PythonEnvironment? environment) => new(
        environment is null
            ? $"Keras can't be started in the Python that something else runs in this process ({LibPython.Path}): {e.Message}"
            : $"{environment.Executable} ({environment.Origin}) was found, and starting Keras from it failed: {e.Message}", e);
}
