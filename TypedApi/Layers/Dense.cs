namespace KerasBridge.Layers;

/// <summary>A fully connected layer: <c>activation(inputs · kernel + bias)</c>. Works on the last axis. Upstream <c>keras.layers.Dense</c>.</summary>
public sealed class Dense : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Dense");

    /// <summary>Makes the layer.</summary>
    /// <param name="units">The size of the output's last axis; at least 1.</param>
    /// <param name="activation">What the sum passes through. Default: nothing (linear).</param>
    /// <param name="useBias">Whether there is a bias. Default: yes.</param>
    /// <param name="kernelInitializer">The first values of the kernel. Default: Keras's.</param>
    /// <param name="biasInitializer">The first values of the bias. Default: Keras's.</param>
    /// <param name="kernelRegularizer">A penalty on the kernel. Default: none.</param>
    /// <param name="biasRegularizer">A penalty on the bias. Default: none.</param>
    /// <param name="activityRegularizer">A penalty on the output. Default: none.</param>
    /// <param name="kernelConstraint">What the kernel is held to after each step. Default: nothing.</param>
    /// <param name="biasConstraint">What the bias is held to after each step. Default: nothing.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> out of range.</exception>
    public Dense(
        int units,
        Activation activation = default,
        Optional<bool> useBias = default,
        Optional<Initializer?> kernelInitializer = default,
        Optional<Initializer?> biasInitializer = default,
        Optional<Regularizer?> kernelRegularizer = default,
        Optional<Regularizer?> biasRegularizer = default,
        Optional<Regularizer?> activityRegularizer = default,
        Optional<Constraint?> kernelConstraint = default,
        Optional<Constraint?> biasConstraint = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("units", Check.AtLeast(units, 1)),
            new Argument("activation", activation),
            new Argument("use_bias", useBias),
            new Argument("kernel_initializer", kernelInitializer),
            new Argument("bias_initializer", biasInitializer),
            new Argument("kernel_regularizer", kernelRegularizer),
            new Argument("bias_regularizer", biasRegularizer),
            new Argument("activity_regularizer", activityRegularizer),
            new Argument("kernel_constraint", kernelConstraint),
            new Argument("bias_constraint", biasConstraint),
            new Argument("name", name)))
    {
    }
}
