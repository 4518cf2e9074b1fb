namespace KerasBridge.Layers;

/// <summary>The greatest value of each window over two spatial axes. Upstream <c>keras.layers.MaxPooling2D</c>.</summary>
public sealed class MaxPooling2D : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.MaxPooling2D");

    /// <summary>Makes the layer.</summary>
    /// <param name="poolSize">Height and width of the window, in pixels. Default: 2.</param>
    /// <param name="strides">How far the window moves, in pixels. Default: its size.</param>
    /// <param name="padding">Whether the borders are filled up. Default: <see cref="Padding.Valid"/>.</param>
    /// <param name="dataFormat">Where the channels stand. Default: last, or what Keras is configured to.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public MaxPooling2D(
        Size2D poolSize = default,
        Size2D strides = default,
        Optional<Padding> padding = default,
        Optional<DataFormat> dataFormat = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("pool_size", poolSize),
            new Argument("strides", strides),
            new Argument("padding", padding.ToKeras()),
            new Argument("data_format", dataFormat.ToKeras()),
            new Argument("name", name)))
    {
    }
}
