namespace KerasBridge.Environments;

/// <summary>The sources that can give what is asked for, the preferred one first.</summary>
internal static class EnvironmentSources
{
    public static IReadOnlyList<IEnvironmentSource> For(
        ProvisioningSource source, KerasBackend? requested, CacheFolder cache, ProvisioningReporter reporter)
    {
        var pip = requested is not KerasBackend.Theano && source != ProvisioningSource.Debian;
        var debian = (requested is null or KerasBackend.Theano) && source != ProvisioningSource.Pip;
        var sources = new List<IEnvironmentSource>();
        if (pip)
            sources.Add(new PipSource(reporter));
        if (debian)
            sources.Add(new DebianSource(DebianRecipe.Default, cache, reporter));
        return sources.Count > 0 ? sources : throw Impossible(source, requested);
    }

    private static ProvisioningException Impossible(ProvisioningSource source, KerasBackend? requested) => new(
        "Choose a source", $"The source {source} has no Keras for the backend {requested?.ToKerasName()}.",
        "Debian's Keras 2.3.1 runs on Theano, the package index's Keras 3 on TensorFlow, JAX or PyTorch: leave one of the two choices open.");
}
