using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace KerasBridge.Environments;

/// <summary>
/// Makes an environment in the cache folder: aside first, and in place by one rename when it is complete and Keras was imported in it.
/// </summary>
internal sealed class Provisioner(CacheFolder cache, ProvisioningReporter reporter, IReadOnlyList<IEnvironmentSource>? sources = null)
{
    private readonly EnvironmentInspector _inspector = new(cache);

    /// <param name="options">Which backend, and from where.</param>
    /// <param name="attempts">What was tried before; what fails here is added.</param>
    /// <param name="cancellation">Ends it; nothing half-made stays in place.</param>
    /// <exception cref="ProvisioningException">No source succeeded.</exception>
    public PythonEnvironment Provision(EnvironmentOptions options, List<EnvironmentAttempt> attempts, CancellationToken cancellation)
    {
        var requested = BackendChoice.Requested(options);
        try
        {
            PrepareFolders();
            using var held = FileLock.Take(cache.LockFile, () => reporter.Step("Wait for another process that is provisioning"), cancellation);
            return MadeMeanwhile(options, requested, cancellation) ?? FromFirstSource(options, requested, attempts, cancellation);
        }
        catch (ProvisioningException e)
        {
            throw e.After(attempts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ProvisioningErrors.Storage("Write to the cache folder", cache.Root, e).After(attempts);
        }
    }

    private void PrepareFolders()
    {
        Directory.CreateDirectory(cache.Environments);
        Directory.CreateDirectory(cache.Staging);
        Directory.CreateDirectory(cache.Downloads);
    }

    // Whoever held the lock before may have made just this environment.
    private PythonEnvironment? MadeMeanwhile(EnvironmentOptions options, KerasBackend? requested, CancellationToken cancellation)
    {
        foreach (var candidate in new CandidateFinder(cache).Provisioned(options))
        {
            try
            {
                return _inspector.Inspect(candidate, requested, cancellation);
            }
            catch (UnusableEnvironmentException e)
            {
                reporter.Logger.CandidateRejected(candidate.Origin, candidate.Interpreter, e.Message);
            }
        }
        return null;
    }

    private PythonEnvironment FromFirstSource(
        EnvironmentOptions options, KerasBackend? requested, List<EnvironmentAttempt> attempts, CancellationToken cancellation)
    {
        Scratch.Clear(cache.Staging);
        var applicable = sources ?? EnvironmentSources.For(options.Source, requested, cache, reporter);
        foreach (var source in applicable.SkipLast(1))
        {
            try
            {
                return From(source, requested, cancellation);
            }
            catch (ProvisioningException e)
            {
                reporter.Logger.SourceFailed(source.Description, e.Cause);
                attempts.Add(new EnvironmentAttempt($"provisioning from {source.Description}", null, $"{e.Step}: {e.Cause}", e.Advice));
            }
        }
        return From(applicable[^1], requested, cancellation);
    }

    private PythonEnvironment From(IEnvironmentSource source, KerasBackend? requested, CancellationToken cancellation)
    {
        var staging = Path.Combine(cache.Staging, Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(staging);
        try
        {
            var manifest = source.Build(staging, requested, cancellation);
            Verify(new ProvisionedEnvironment(staging, manifest), source, cancellation);
            var final = Path.Combine(cache.Environments, source.FolderName(requested));
            PutInPlace(staging, final, manifest);
            source.RemoveDownloads();
            return Describe(final, requested, source, cancellation);
        }
        finally
        {
            Scratch.Remove(staging);
        }
    }

    private void Verify(ProvisionedEnvironment environment, IEnvironmentSource source, CancellationToken cancellation)
    {
        reporter.Step("Import Keras");
        // Theano would compile for this folder, which is about to be renamed.
        var variables = new Dictionary<string, string>
        {
            ["KERAS_BACKEND"] = environment.Manifest.Backend,
            ["THEANO_FLAGS"] = $"cxx=,base_compiledir={Path.Combine(environment.Folder, "verification")}",
        };
        Explained(source, () => InterpreterProbe.AskWithImport(environment.ToCandidate(), variables, cancellation));
        Scratch.Remove(Path.Combine(environment.Folder, "verification"));
    }

    private static void PutInPlace(string staging, string final, ProvisionedManifest manifest)
    {
        var text = JsonSerializer.Serialize(manifest, EnvironmentJson.Default.ProvisionedManifest);
        File.WriteAllText(Path.Combine(staging, ProvisionedManifest.FileName), text);
        // What stands there could not be used, else nothing would have been built.
        if (Directory.Exists(final))
            Directory.Move(final, staging + ".unusable");
        Directory.Move(staging, final);
        Scratch.Remove(staging + ".unusable");
    }

    private PythonEnvironment Describe(string folder, KerasBackend? requested, IEnvironmentSource source, CancellationToken cancellation)
    {
        reporter.Step("Ask the environment about itself");
        var candidate = ProvisionedEnvironment.Open(folder)!.ToCandidate() with { Origin = $"provisioned now from {source.Description}" };
        return Explained(source, () => _inspector.Inspect(candidate, requested, cancellation));
    }

    private static T Explained<T>(IEnvironmentSource source, Func<T> verify)
    {
        try
        {
            return verify();
        }
        catch (UnusableEnvironmentException e)
        {
            throw new ProvisioningException($"Import Keras from {source.Description}", e.Message,
                e.Advice ?? "The download is complete, yet this machine cannot run it: name a Python of your own (KERASBRIDGE_PYTHON).", e);
        }
    }
}
