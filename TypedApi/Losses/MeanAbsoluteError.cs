namespace KerasBridge.Losses;

/// <summary>The mean of the absolute differences. Upstream <c>keras.losses.MeanAbsoluteError</c>.</summary>
public sealed class MeanAbsoluteError : Loss
{
    private static readonly KerasSymbol s_symbol = new("keras.losses.MeanAbsoluteError");

    /// <summary>Makes one.</summary>
    /// <param name="reduction">How the losses of a batch's samples become one number. Default: <see cref="Reduction.SumOverBatchSize"/>.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public MeanAbsoluteError(Optional<Reduction> reduction = default, Optional<string?> name = default)
        : base(s_symbol.Create(new Argument("reduction", reduction.ToKeras()), new Argument("name", name)))
    {
    }
}
