using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;
using Python.Included;

namespace KerasBridge.PythonNet;

/// <summary>
/// The Python that the package Python.Included brings along, with Keras installed into it: for Windows machines without a Python.
/// Written for Windows; this project's tests do not run it.
/// </summary>
public static class PythonIncludedEnvironment
{
    private const string Deploy = "Deploy the Python of Python.Included";
    private const string Interpreter = "python.exe";

    /// <summary>
    /// Unpacks that Python where it is missing, installs pip and the pinned Keras 3 (<c>requirements.txt</c>) with a backend, and says where
    /// it is: <c>KerasRuntime.Start(new() { Environment = await PythonIncludedEnvironment.SetUpAsync() })</c>. What stands already is kept.
    /// </summary>
    /// <param name="backend">The backend to install. Default: TensorFlow, as Keras's own.</param>
    /// <param name="progress">Told about each step. Default: nobody.</param>
    /// <param name="cancellation">Ends it between and within steps; what was done stays.</param>
    /// <exception cref="PlatformNotSupportedException">This is not Windows: Python.Included holds a Python for Windows.</exception>
    /// <exception cref="ArgumentException">The backend is Theano, which Keras 3 does not run on.</exception>
    /// <exception cref="ProvisioningException">A step failed; it says which, why, and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<EnvironmentOptions> SetUpAsync(
        KerasBackend backend = KerasBackend.TensorFlow, IProgress<ProvisioningProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Python.Included holds a Python for Windows. Elsewhere leave the environment to KerasRuntime.Start.");
        }

        if (backend == KerasBackend.Theano)
        {
            throw new ArgumentException("Keras 3 does not run on Theano.", nameof(backend));
        }

        var reporter = new ProvisioningReporter(progress, NullLogger.Instance);
        await DeployAsync(reporter, cancellation).ConfigureAwait(false);
        await Task.Run(() => InstallKeras(backend, reporter, cancellation), cancellation).ConfigureAwait(false);
        return new EnvironmentOptions { Interpreter = InterpreterPath, Backend = backend, AllowProvisioning = false };
    }

    private static string InterpreterPath => Path.Combine(Installer.EmbeddedPythonHome, Interpreter);

    private static async Task DeployAsync(ProvisioningReporter reporter, CancellationToken cancellation)
    {
        reporter.Step(Deploy, Installer.EmbeddedPythonHome);
        await Installer.SetupPython(token: cancellation).ConfigureAwait(false);
        if (!File.Exists(InterpreterPath))
        {
            throw ProvisioningErrors.Tool(Deploy, $"There is no {InterpreterPath} afterwards.");
        }

        if (!await Installer.TryInstallPip(token: cancellation).ConfigureAwait(false))
        {
            throw ProvisioningErrors.Tool("Install pip", "pip could not be downloaded: Failed to fetch");
        }
    }

    private static void InstallKeras(KerasBackend backend, ProvisioningReporter reporter, CancellationToken cancellation)
    {
        string step = $"Install Keras 3 with {backend.ToKerasName()}";
        string requirements = Requirements.Write(Installer.EmbeddedPythonHome, backend);
        reporter.Step(step);
        var install = new ToolCommand(InterpreterPath, "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "-r", requirements);
        CommandResult result = CommandRunner.Run(install, line => reporter.Advance(step, detail: line.Trim()), cancellation);
        if (!result.Succeeded)
        {
            throw ProvisioningErrors.Tool(step, result);
        }
    }
}
