namespace KerasBridge.Environments;

/// <summary>Decides which backend an environment is started with.</summary>
internal static class BackendChoice
{
    private static readonly KerasBackend[] _keras2 = [KerasBackend.TensorFlow, KerasBackend.Theano];
    private static readonly KerasBackend[] _keras3 = [KerasBackend.TensorFlow, KerasBackend.Jax, KerasBackend.Torch];

    /// <summary>What the options ask for, else what <c>KERAS_BACKEND</c> does; null when neither asks.</summary>
    public static KerasBackend? Requested(EnvironmentOptions options) =>
        options.Backend ?? KerasBackendNames.Parse(Environment.GetEnvironmentVariable("KERAS_BACKEND"));

    /// <summary>The requested backend, else the one in Keras's settings file, else the first one installed.</summary>
    /// <exception cref="UnusableEnvironmentException">That backend, or any backend, is missing.</exception>
    public static KerasBackend Choose(InterpreterFacts facts, KerasBackend? requested)
    {
        var supported = facts.KerasVersion?.StartsWith("2.", StringComparison.Ordinal) == true ? _keras2 : _keras3;
        var installed = supported.Where(backend => facts.Backends.Contains(backend.ToKerasName())).ToList();
        if (requested is { } wanted)
            return installed.Contains(wanted) ? wanted : throw Missing(facts, [wanted]);
        if (KerasBackendNames.Parse(facts.ConfiguredBackend) is { } configured && installed.Contains(configured))
            return configured;
        return installed.Count > 0 ? installed[0] : throw Missing(facts, supported);
    }

    private static UnusableEnvironmentException Missing(InterpreterFacts facts, IReadOnlyList<KerasBackend> wanted)
    {
        var names = string.Join(" or ", wanted.Select(backend => backend.ToKerasName()));
        return new UnusableEnvironmentException(
            $"Keras {facts.KerasVersion} is there, but its backend {names} is not.", $"Install {names} there, or ask for a backend that it has.");
    }
}
