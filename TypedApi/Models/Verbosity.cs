namespace KerasBridge;

/// <summary>What Keras prints while it works, upstream <c>verbose</c>.</summary>
public enum Verbosity
{
    /// <summary>Nothing.</summary>
    Silent = 0,

    /// <summary>A progress bar.</summary>
    ProgressBar = 1,

    /// <summary>One line for each epoch.</summary>
    LinePerEpoch = 2,
}

/// <summary>Verbosity as Keras writes it.</summary>
internal static class VerbosityExtensions
{
    public static PyValue ToKeras(this Optional<Verbosity> verbosity) => verbosity.IsSet ? (int)verbosity.Value : default(PyValue);
}
