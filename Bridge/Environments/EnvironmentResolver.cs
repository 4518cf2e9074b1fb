using Microsoft.Extensions.Logging;

namespace KerasBridge.Environments;

/// <summary>Finds the Python to use, and provisions one where there is none.</summary>
internal sealed class EnvironmentResolver
{
    /// <summary>Finds or provisions an environment whose Keras has been imported for real at least once.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="EnvironmentNotFoundException">Nothing can be used, and provisioning is off or does not apply.</exception>
    /// <exception cref="ProvisioningException">Nothing can be used, and provisioning failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PythonEnvironment Resolve(
        EnvironmentOptions options, IProgress<ProvisioningProgress>? progress, ILogger logger, CancellationToken cancellation) =>
        Search(options, progress, logger, cancellation).Environment;

    /// <summary>Like <see cref="Resolve"/>, and tells what was tried in vain before.</summary>
    public Resolution Search(EnvironmentOptions options, IProgress<ProvisioningProgress>? progress, ILogger logger, CancellationToken cancellation)
    {
        var attempts = new List<EnvironmentAttempt>();
        var environment = Existing(options, attempts, logger, cancellation) ?? Provision(options, attempts, progress, logger, cancellation);
        logger.EnvironmentFound(environment.Origin, environment.Executable, environment.KerasVersion, environment.Backend, environment.PythonVersion);
        return new Resolution(environment, attempts);
    }

    private static PythonEnvironment? Existing(
        EnvironmentOptions options, List<EnvironmentAttempt> attempts, ILogger logger, CancellationToken cancellation)
    {
        var cache = CacheFolder.Of(options);
        var inspector = new EnvironmentInspector(cache);
        var requested = BackendChoice.Requested(options);
        foreach (var candidate in new CandidateFinder(cache).Find(options))
        {
            try
            {
                return inspector.Inspect(candidate, requested, cancellation);
            }
            catch (UnusableEnvironmentException e)
            {
                logger.CandidateRejected(candidate.Origin, candidate.Interpreter, e.Message);
                attempts.Add(new EnvironmentAttempt(candidate.Origin, candidate.Interpreter, e.Message, e.Advice));
                if (candidate.IsNamed)
                    throw new EnvironmentNotFoundException($"The Python that is {candidate.Origin} cannot be used.", attempts);
            }
        }
        return null;
    }

    private static PythonEnvironment Provision(EnvironmentOptions options, List<EnvironmentAttempt> attempts,
        IProgress<ProvisioningProgress>? progress, ILogger logger, CancellationToken cancellation)
    {
        if (!options.AllowProvisioning)
            throw new EnvironmentNotFoundException(
                "No Python with Keras was found, and provisioning is off. Name a Python by the options or by "
                + $"{CandidateFinder.Variable}, or set {nameof(EnvironmentOptions)}.{nameof(EnvironmentOptions.AllowProvisioning)} to true.", attempts);
        var reporter = new ProvisioningReporter(progress, logger);
        return new Provisioner(CacheFolder.Of(options), reporter).Provision(options, attempts, cancellation);
    }
}
