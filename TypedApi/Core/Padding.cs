namespace KerasBridge;

/// <summary>What a window does at the borders.</summary>
public enum Padding
{
    /// <summary>The window stays inside: the output is smaller.</summary>
    Valid,

    /// <summary>Borders are filled up so that the output, at stride 1, is as large as the input.</summary>
    Same,
}

/// <summary>The names that Keras has for <see cref="Padding"/>.</summary>
internal static class PaddingNames
{
    public static PyValue ToKeras(this Optional<Padding> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);

    public static string ToKeras(this Padding value) => value switch
    {
        Padding.Valid => "valid",
        Padding.Same => "same",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Keras has no name for it."),
    };
}
