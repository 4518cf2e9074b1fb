namespace KerasBridge.Losses;

/// <summary>The mean of the squared differences. Upstream <c>keras.losses.MeanSquaredError</c>.</summary>
public sealed class MeanSquaredError : Loss
{
    private static readonly KerasSymbol s_symbol = new("keras.losses.MeanSquaredError");

    /// <summary>Makes one.</summary>
    /// <param name="reduction">How the losses of a batch's samples become one number. Default: <see cref="Reduction.SumOverBatchSize"/>.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public MeanSquaredError(Optional<Reduction> reduction = default, Optional<string?> name = default)
        : base(s_symbol.Create(new Argument("reduction", reduction.ToKeras()), new Argument("name", name)))
    {
    }
}
