namespace KerasBridge.Metrics;

/// <summary>The mean of the absolute differences. Named so because <see cref="Losses.MeanAbsoluteError"/> is the loss. Upstream <c>keras.metrics.MeanAbsoluteError</c>.</summary>
public sealed class MeanAbsoluteErrorMetric : Metric
{
    private static readonly KerasSymbol s_symbol = new("keras.metrics.MeanAbsoluteError");

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that results go by. Default: Keras's name of the metric.</param>
    /// <param name="dtype">The element type to compute in. Default: <c>float32</c>.</param>
    public MeanAbsoluteErrorMetric(Optional<string?> name = default, DType dtype = default)
        : base(s_symbol.Create(new Argument("name", name), new Argument("dtype", dtype)))
    {
    }
}
