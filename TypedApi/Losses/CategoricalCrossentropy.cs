namespace KerasBridge.Losses;

/// <summary>The cross-entropy of several classes; expected outputs are one-hot vectors. Upstream <c>keras.losses.CategoricalCrossentropy</c>.</summary>
public sealed class CategoricalCrossentropy : Loss
{
    private static readonly KerasSymbol s_symbol = new("keras.losses.CategoricalCrossentropy");

    /// <summary>Makes one.</summary>
    /// <param name="fromLogits">Whether the model's output is before the softmax. Default: no.</param>
    /// <param name="labelSmoothing">How far expected outputs are drawn towards the middle, from 0 to 1. Default: 0.</param>
    /// <param name="reduction">How the losses of a batch's samples become one number. Default: <see cref="Reduction.SumOverBatchSize"/>.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public CategoricalCrossentropy(
        Optional<bool> fromLogits = default,
        Optional<double> labelSmoothing = default,
        Optional<Reduction> reduction = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("from_logits", fromLogits),
            new Argument("label_smoothing", labelSmoothing),
            new Argument("reduction", reduction.ToKeras()),
            new Argument("name", name)))
    {
    }
}
