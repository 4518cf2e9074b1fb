namespace KerasBridge.Layers;

/// <summary>The first layer of a <see cref="Sequential"/>: says the shape of the data. Upstream <c>keras.layers.InputLayer</c>.</summary>
public sealed class Input : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.InputLayer", KerasDifference.RenamedInKeras3("shape", "input_shape"));

    /// <summary>Makes the layer.</summary>
    /// <param name="shape">The sizes without the batch; null where open.</param>
    /// <param name="batchSize">The size of every batch. Default: open.</param>
    /// <param name="dtype">The element type. Default: <c>float32</c>.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    public Input(Shape shape, Optional<int?> batchSize = default, DType dtype = default, Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("shape", Check.Given(shape)),
            new Argument("batch_size", Check.AtLeast(batchSize, 1)),
            new Argument("dtype", dtype),
            new Argument("name", name)))
    {
    }
}
