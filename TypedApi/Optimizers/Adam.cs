namespace KerasBridge.Optimizers;

/// <summary>Gradient descent with steps adapted by running averages of the gradients and their squares. Upstream <c>keras.optimizers.Adam</c>.</summary>
public sealed class Adam : Optimizer
{
    private static readonly KerasSymbol s_symbol = new("keras.optimizers.Adam", KerasDifference.Keras3Only("weight_decay"));

    /// <summary>Makes one.</summary>
    /// <param name="learningRate">The size of a step. Default: 0.001.</param>
    /// <param name="beta1">How much of the gradients' average stays at each step. Default: 0.9.</param>
    /// <param name="beta2">How much of the squares' average stays at each step. Default: 0.999.</param>
    /// <param name="epsilon">Against division by zero. Default: 1e-7.</param>
    /// <param name="amsgrad">Whether to keep the greatest average of the squares. Default: no.</param>
    /// <param name="weightDecay">How much the weights decay at each step. Default: not at all.</param>
    /// <param name="clipnorm">The norm that a weight's gradient is cut to. Default: none.</param>
    /// <param name="clipvalue">The value that gradients are cut to. Default: none.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks <paramref name="weightDecay"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> out of range.</exception>
    public Adam(
        LearningRate learningRate = default,
        Optional<double> beta1 = default,
        Optional<double> beta2 = default,
        Optional<double> epsilon = default,
        Optional<bool> amsgrad = default,
        Optional<double?> weightDecay = default,
        Optional<double?> clipnorm = default,
        Optional<double?> clipvalue = default)
        : base(s_symbol.Create(
            new Argument("learning_rate", learningRate),
            new Argument("beta_1", beta1),
            new Argument("beta_2", beta2),
            new Argument("epsilon", Check.Positive(epsilon)),
            new Argument("amsgrad", amsgrad),
            new Argument("weight_decay", weightDecay),
            new Argument("clipnorm", clipnorm),
            new Argument("clipvalue", clipvalue)))
    {
    }
}
