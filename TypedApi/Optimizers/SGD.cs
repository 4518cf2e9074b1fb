namespace KerasBridge.Optimizers;

/// <summary>Gradient descent, with momentum where asked for. Upstream <c>keras.optimizers.SGD</c>.</summary>
public sealed class SGD : Optimizer
{
    private static readonly KerasSymbol s_symbol = new("keras.optimizers.SGD");

    /// <summary>Makes one.</summary>
    /// <param name="learningRate">The size of a step. Default: 0.01.</param>
    /// <param name="momentum">How much of the last step is taken again. Default: 0.</param>
    /// <param name="nesterov">Whether the momentum looks ahead. Default: no.</param>
    public SGD(
        LearningRate learningRate = default,
        Optional<double> momentum = default,
        Optional<bool> nesterov = default)
        : base(s_symbol.Create(
            new Argument("learning_rate", learningRate),
            new Argument("momentum", momentum),
            new Argument("nesterov", nesterov)))
    {
    }
}
