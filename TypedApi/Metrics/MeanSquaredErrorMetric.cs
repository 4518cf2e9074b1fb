namespace KerasBridge.Metrics;

/// <summary>The mean of the squared differences. Named so because <see cref="Losses.MeanSquaredError"/> is the loss. Upstream <c>keras.metrics.MeanSquaredError</c>.</summary>
public sealed class MeanSquaredErrorMetric : Metric
{
    private static readonly KerasSymbol s_symbol = new("keras.metrics.MeanSquaredError");

    /// <summary>Makes one.</summary>
    /// <param name="name">The name that results go by. Default: Keras's name of the metric.</param>
    /// <param name="dtype">The element type to compute in. Default: <c>float32</c>.</param>
    public MeanSquaredErrorMetric(Optional<string?> name = default, DType dtype = default)
        : base(s_symbol.Create(new Argument("name", name), new Argument("dtype", dtype)))
    {
    }
}
