namespace KerasBridge.Optimizers;

/// <summary>Gradient descent with steps adapted by a running average of the gradients' squares. Upstream <c>keras.optimizers.RMSprop</c>.</summary>
public sealed class RMSprop : Optimizer
{
    private static readonly KerasSymbol s_symbol = new("keras.optimizers.RMSprop", KerasDifference.Keras3Only("momentum"), KerasDifference.Keras3Only("centered"));

    /// <summary>Makes one.</summary>
    /// <param name="learningRate">The size of a step. Default: 0.001.</param>
    /// <param name="rho">How much of the average stays at each step. Default: 0.9.</param>
    /// <param name="momentum">How much of the last step is taken again. Default: 0.</param>
    /// <param name="epsilon">Against division by zero. Default: 1e-7.</param>
    /// <param name="centered">Whether gradients are normalised by their variance too. Default: no.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks <paramref name="momentum"/> or <paramref name="centered"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> out of range.</exception>
    public RMSprop(
        LearningRate learningRate = default,
        Optional<double> rho = default,
        Optional<double> momentum = default,
        Optional<double> epsilon = default,
        Optional<bool> centered = default)
        : base(s_symbol.Create(
            new Argument("learning_rate", learningRate),
            new Argument("rho", rho),
            new Argument("momentum", momentum),
            new Argument("epsilon", Check.Positive(epsilon)),
            new Argument("centered", centered)))
    {
    }
}
