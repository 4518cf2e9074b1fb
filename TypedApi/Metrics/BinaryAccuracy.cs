namespace KerasBridge.Metrics;

/// <summary>How often the output is on the right side of a threshold. Upstream <c>keras.metrics.BinaryAccuracy</c>.</summary>
public sealed class BinaryAccuracy : Metric
{
    private static readonly KerasSymbol s_symbol = new("keras.metrics.BinaryAccuracy");

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that results go by. Default: Keras's name of the metric.</param>
    /// <param name="dtype">The element type to compute in. Default: <c>float32</c>.</param>
    /// <param name="threshold">The threshold. Default: 0.5.</param>
    public BinaryAccuracy(
        Optional<string?> name = default,
        DType dtype = default,
        Optional<double> threshold = default)
        : base(s_symbol.Create(
            new Argument("name", name),
            new Argument("dtype", dtype),
            new Argument("threshold", threshold)))
    {
    }
}
