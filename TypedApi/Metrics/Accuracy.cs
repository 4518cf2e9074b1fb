namespace KerasBridge.Metrics;

/// <summary>How often the output equals the expected output exactly. Upstream <c>keras.metrics.Accuracy</c>.</summary>
public sealed class Accuracy : Metric
{
    private static readonly KerasSymbol s_symbol = new("keras.metrics.Accuracy");

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that results go by. Default: Keras's name of the metric.</param>
    /// <param name="dtype">The element type to compute in. Default: <c>float32</c>.</param>
    public Accuracy(Optional<string?> name = default, DType dtype = default)
        : base(s_symbol.Create(new Argument("name", name), new Argument("dtype", dtype)))
    {
    }
}
