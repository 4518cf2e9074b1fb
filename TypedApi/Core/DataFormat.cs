namespace KerasBridge;

/// <summary>Where the channels stand among the axes.</summary>
public enum DataFormat
{
    /// <summary><c>(batch, …, channels)</c>.</summary>
    ChannelsLast,

    /// <summary><c>(batch, channels, …)</c>.</summary>
    ChannelsFirst,
}

/// <summary>The names that Keras has for <see cref="DataFormat"/>.</summary>
internal static class DataFormatNames
{
    public static PyValue ToKeras(this Optional<DataFormat> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);

    public static string ToKeras(this DataFormat value) => value switch
    {
        DataFormat.ChannelsLast => "channels_last",
        DataFormat.ChannelsFirst => "channels_first",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Keras has no name for it."),
    };
}
