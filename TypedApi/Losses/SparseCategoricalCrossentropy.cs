namespace KerasBridge.Losses;

/// <summary>The cross-entropy of several classes; expected outputs are class numbers. Upstream <c>keras.losses.SparseCategoricalCrossentropy</c>.</summary>
public sealed class SparseCategoricalCrossentropy : Loss
{
    private static readonly KerasSymbol s_symbol = new("keras.losses.SparseCategoricalCrossentropy");

    /// <summary>Makes one.</summary>
    /// <param name="fromLogits">Whether the model's output is before the softmax. Default: no.</param>
    /// <param name="reduction">How the losses of a batch's samples become one number. Default: <see cref="Reduction.SumOverBatchSize"/>.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    public SparseCategoricalCrossentropy(
        Optional<bool> fromLogits = default,
        Optional<Reduction> reduction = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("from_logits", fromLogits),
            new Argument("reduction", reduction.ToKeras()),
            new Argument("name", name)))
    {
    }
}
