namespace KerasBridge.Environments;

/// <summary>Keras's own names of the backends.</summary>
internal static class KerasBackendNames
{
    /// <summary>The name that Keras expects in <c>KERAS_BACKEND</c>; also the name of the Python package.</summary>
    public static string ToKerasName(this KerasBackend backend) => backend switch
    {
        KerasBackend.TensorFlow => "tensorflow",
        KerasBackend.Jax => "jax",
        KerasBackend.Torch => "torch",
        KerasBackend.Theano => "theano",
        _ => throw new ArgumentOutOfRangeException(nameof(backend), backend, "This is not one of Keras's backends."),
    };

    /// <summary>The backend of that name; null when there is none (OpenVINO, a misspelling).</summary>
    public static KerasBackend? Parse(string? kerasName)
    {
        foreach (var backend in Enum.GetValues<KerasBackend>())
            if (string.Equals(backend.ToKerasName(), kerasName?.Trim(), StringComparison.OrdinalIgnoreCase))
                return backend;
        return null;
    }
}
