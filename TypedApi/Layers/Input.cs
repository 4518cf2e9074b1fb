namespace KerasBridge.Layers;

/// <summary>
/// The first layer of a <see cref="Sequential"/>: says the shape of the data. <see cref="Keras.Input"/> is its like for functional
/// models. Upstream <c>keras.layers.InputLayer</c>.
/// </summary>
// By hand, because Keras lets the shape be left out for the sake of two other ways to say it; here it is required.
public sealed partial class Input : Layer
{
    private static readonly KerasSymbol s_symbol = new(
        "keras.layers.InputLayer",
        KerasDifference.RenamedInKeras3("shape", "input_shape"),
        KerasDifference.Since("ragged", 3, 9),
        KerasDifference.Since("optional", 3, 4));

    /// <summary>Makes the layer.</summary>
    /// <param name="shape">The sizes without the batch; null where open.</param>
    /// <param name="batchSize">The size of every batch. Default: open.</param>
    /// <param name="dtype">The element type. Default: <c>float32</c>.</param>
    /// <param name="sparse">Whether the input is sparse. Default: no.</param>
    /// <param name="ragged">Whether rows may differ in length. Default: no. Keras 3.9 or later.</param>
    /// <param name="optional">Whether the input may be left out. Default: no. Keras 3.4 or later.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentException"><paramref name="shape"/> is not given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    /// <exception cref="KerasVersionException">The running Keras lacks a parameter that is given.</exception>
    public Input(
        Shape shape,
        Optional<int?> batchSize = default,
        DType dtype = default,
        Optional<bool?> sparse = default,
        Optional<bool?> ragged = default,
        Optional<bool> optional = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("shape", Check.Given(shape)),
            new Argument("batch_size", Check.AtLeast(batchSize, 1)),
            new Argument("dtype", dtype),
            new Argument("sparse", sparse),
            new Argument("ragged", ragged),
            new Argument("optional", optional),
            new Argument("name", name)))
    {
    }
}
