namespace KerasBridge.Layers;

/// <summary>Brings every channel to mean 0 and variance 1 over the batch; in inference, by the moving averages of the training. Upstream <c>keras.layers.BatchNormalization</c>.</summary>
public sealed class BatchNormalization : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.BatchNormalization", KerasDifference.Keras3Only("synchronized"));

    /// <summary>Makes the layer.</summary>
    /// <param name="axis">The axis of the channels. Default: the last.</param>
    /// <param name="momentum">How much of the moving averages stays at each step. Default: 0.99.</param>
    /// <param name="epsilon">Added to the variance against division by zero. Default: 0.001.</param>
    /// <param name="center">Whether an offset is learned. Default: yes.</param>
    /// <param name="scale">Whether a factor is learned. Default: yes.</param>
    /// <param name="betaInitializer">The first offset. Default: zeros.</param>
    /// <param name="gammaInitializer">The first factor. Default: ones.</param>
    /// <param name="movingMeanInitializer">The first moving mean. Default: zeros.</param>
    /// <param name="movingVarianceInitializer">The first moving variance. Default: ones.</param>
    /// <param name="betaRegularizer">A penalty on the offset. Default: none.</param>
    /// <param name="gammaRegularizer">A penalty on the factor. Default: none.</param>
    /// <param name="betaConstraint">What the offset is held to. Default: nothing.</param>
    /// <param name="gammaConstraint">What the factor is held to. Default: nothing.</param>
    /// <param name="synchronized">Whether the statistics are taken over all devices of a distributed training. Default: no.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks <paramref name="synchronized"/>.</exception>
    public BatchNormalization(
        Optional<int> axis = default,
        Optional<double> momentum = default,
        Optional<double> epsilon = default,
        Optional<bool> center = default,
        Optional<bool> scale = default,
        Optional<Initializer?> betaInitializer = default,
        Optional<Initializer?> gammaInitializer = default,
        Optional<Initializer?> movingMeanInitializer = default,
        Optional<Initializer?> movingVarianceInitializer = default,
        Optional<Regularizer?> betaRegularizer = default,
        Optional<Regularizer?> gammaRegularizer = default,
        Optional<Constraint?> betaConstraint = default,
        Optional<Constraint?> gammaConstraint = default,
        Optional<bool> synchronized = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("axis", axis),
            new Argument("momentum", momentum),
            new Argument("epsilon", epsilon),
            new Argument("center", center),
            new Argument("scale", scale),
            new Argument("beta_initializer", betaInitializer),
            new Argument("gamma_initializer", gammaInitializer),
            new Argument("moving_mean_initializer", movingMeanInitializer),
            new Argument("moving_variance_initializer", movingVarianceInitializer),
            new Argument("beta_regularizer", betaRegularizer),
            new Argument("gamma_regularizer", gammaRegularizer),
            new Argument("beta_constraint", betaConstraint),
            new Argument("gamma_constraint", gammaConstraint),
            new Argument("synchronized", synchronized),
            new Argument("name", name)))
    {
    }
}
