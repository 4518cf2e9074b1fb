namespace KerasBridge;

/// <summary>
/// Python with Keras, running inside this process. There is one for the life of the process, because CPython allows no second:
/// <see cref="Start"/> it with options before the first use of Keras, or let the first use start it with defaults. Where something
/// else (pythonnet, CSnakes) runs Python in this process already, that one is joined.
/// </summary>
public sealed class KerasRuntime
{
    private static readonly Lock s_gate = new();
    private static volatile KerasRuntime? s_current;

    internal KerasRuntime(KerasOptions options, PythonEnvironment environment, bool isAttached, Version kerasVersion, KerasBackend? backend)
    {
        Options = options;
        Environment = environment;
        IsAttached = isAttached;
        KerasVersion = kerasVersion;
        Backend = backend;
    }

    /// <summary>The running one; started with defaults where it does not run yet.</summary>
    /// <inheritdoc cref="Start" path="/exception"/>
    public static KerasRuntime Current => s_current ?? Start();

    /// <summary>Whether it runs.</summary>
    public static bool IsStarted => s_current is not null;

    /// <summary>What it was started with.</summary>
    public KerasOptions Options { get; }

    /// <summary>The Python environment that it uses.</summary>
    public PythonEnvironment Environment { get; }

    /// <summary>Whether something else in this process started Python, and KerasBridge joined it.</summary>
    public bool IsAttached { get; }

    /// <summary>The version of upstream Keras that runs.</summary>
    public Version KerasVersion { get; }

    /// <summary>The backend that Keras came up with, or null for one that has no name here.</summary>
    public KerasBackend? Backend { get; }

    /// <summary>Whether this is Keras 3 or later, in contrast to the standalone Keras 2.</summary>
    public bool IsKeras3 => KerasVersion.Major >= 3;

    /// <summary>The NumPy that Keras has imported.</summary>
    internal NumPy NumPy { get; } = new();

    /// <summary>
    /// Starts Python, or joins the one that runs in this process already, and imports Keras. Doing it again with equal options gives
    /// the one that runs.
    /// </summary>
    /// <param name="options">Left out, defaults.</param>
    /// <exception cref="InvalidOperationException">It runs with other options, or the options name a Python while another one runs.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="EnvironmentNotFoundException">No usable Python was found, and provisioning is off.</exception>
    /// <exception cref="ProvisioningException">No usable Python was found, and none could be provisioned.</exception>
    /// <exception cref="KerasStartException">Python or Keras failed to start; the inner exception says how.</exception>
    public static KerasRuntime Start(KerasOptions? options = null) =>
        s_current is null ? RuntimeStartup.OutsideLock(() => StartOnce(options)) : StartOnce(options);

    /// <summary>Makes sure that Python runs; cheap once it does. The startup itself, on its own thread, passes.</summary>
    internal static void EnsureInterpreter()
    {
        if (s_current is null && !RuntimeStartup.IsRunningHere)
        {
            Start();
        }
    }

    private static KerasRuntime StartOnce(KerasOptions? options)
    {
        lock (s_gate)
        {
            if (s_current is { } running)
            {
                return options is null || options.Equals(running.Options) ? running : throw AlreadyRunning(running);
            }

            options ??= new KerasOptions();
            options.Validate();
            return s_current = RuntimeStartup.Run(options);
        }
    }

    private static InvalidOperationException AlreadyRunning(KerasRuntime running) => new(
        "Keras runs in this process already, with other options, and CPython can't be started a second time. "
        + $"Call {nameof(KerasRuntime)}.{nameof(Start)} once, before anything else of KerasBridge. Running: {running.Environment.Executable}, "
        + $"Keras {running.KerasVersion}.");
}
