namespace KerasBridge.Layers;

/// <summary>All axes but the batch's as one. Upstream <c>keras.layers.Flatten</c>.</summary>
public sealed class Flatten : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Flatten");

    /// <summary>Makes the layer.</summary>
    /// <param name="dataFormat">Where the channels stand. Default: last, or what Keras is configured to.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public Flatten(Optional<DataFormat> dataFormat = default, Optional<string?> name = default)
        : base(s_symbol.Create(new Argument("data_format", dataFormat.ToKeras()), new Argument("name", name)))
    {
    }
}
