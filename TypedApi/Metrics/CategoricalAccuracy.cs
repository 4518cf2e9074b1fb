namespace KerasBridge.Metrics;

/// <summary>How often the greatest output is the right class; expected outputs are one-hot vectors. Upstream <c>keras.metrics.CategoricalAccuracy</c>.</summary>
public sealed class CategoricalAccuracy : Metric
{
    private static readonly KerasSymbol s_symbol = new("keras.metrics.CategoricalAccuracy");

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that results go by. Default: Keras's name of the metric.</param>
    /// <param name="dtype">The element type to compute in. Default: <c>float32</c>.</param>
    public CategoricalAccuracy(Optional<string?> name = default, DType dtype = default)
        : base(s_symbol.Create(new Argument("name", name), new Argument("dtype", dtype)))
    {
    }
}
