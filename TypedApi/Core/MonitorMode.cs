namespace KerasBridge;

/// <summary>Which direction of a value is better.</summary>
public enum MonitorMode
{
    /// <summary>Told from the value's name.</summary>
    Auto,

    /// <summary>Less.</summary>
    Min,

    /// <summary>More.</summary>
    Max,
}

/// <summary>The names that Keras has for <see cref="MonitorMode"/>.</summary>
internal static class MonitorModeNames
{
    public static PyValue ToKeras(this Optional<MonitorMode> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);

    public static string ToKeras(this MonitorMode value) => value switch
    {
        MonitorMode.Auto => "auto",
        MonitorMode.Min => "min",
        MonitorMode.Max => "max",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Keras has no name for it."),
    };
}
