namespace KerasBridge.Layers;

/// <summary>A recurrent layer with long short-term memory. Input of shape <c>(batch, time, features)</c>. Upstream <c>keras.layers.LSTM</c>.</summary>
public sealed class LSTM : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.LSTM");

    /// <summary>Makes the layer.</summary>
    /// <param name="units">The size of the output and the state; at least 1.</param>
    /// <param name="activation">What the new state passes through. Default: <see cref="Activation.Tanh"/>.</param>
    /// <param name="recurrentActivation">What the gates pass through. Default: <see cref="Activation.Sigmoid"/>.</param>
    /// <param name="useBias">Whether there is a bias. Default: yes.</param>
    /// <param name="kernelInitializer">The first values of the kernel. Default: Keras's.</param>
    /// <param name="recurrentInitializer">The first values of the recurrent. Default: Keras's.</param>
    /// <param name="biasInitializer">The first values of the bias. Default: Keras's.</param>
    /// <param name="unitForgetBias">Whether the forget gate starts open (bias 1). Default: yes.</param>
    /// <param name="kernelRegularizer">A penalty on the kernel. Default: none.</param>
    /// <param name="recurrentRegularizer">A penalty on the recurrent. Default: none.</param>
    /// <param name="biasRegularizer">A penalty on the bias. Default: none.</param>
    /// <param name="activityRegularizer">A penalty on the output. Default: none.</param>
    /// <param name="kernelConstraint">What the kernel is held to after each step. Default: nothing.</param>
    /// <param name="recurrentConstraint">What the recurrent is held to after each step. Default: nothing.</param>
    /// <param name="biasConstraint">What the bias is held to after each step. Default: nothing.</param>
    /// <param name="dropout">The fraction of the input that is dropped while training. Default: 0.</param>
    /// <param name="recurrentDropout">The fraction of the state that is dropped while training. Default: 0.</param>
    /// <param name="returnSequences">Whether to give the output of every step, with shape <c>(batch, time, units)</c>, and not of the last one only. Default: no.</param>
    /// <param name="goBackwards">Whether to read the sequence from its end. Default: no.</param>
    /// <param name="stateful">Whether the state goes on from one batch to the next. Default: no.</param>
    /// <param name="unroll">Whether to unroll the loop: faster for short sequences, more memory. Default: no.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> out of range.</exception>
    public LSTM(
        int units,
        Activation activation = default,
        Activation recurrentActivation = default,
        Optional<bool> useBias = default,
        Optional<Initializer?> kernelInitializer = default,
        Optional<Initializer?> recurrentInitializer = default,
        Optional<Initializer?> biasInitializer = default,
        Optional<bool> unitForgetBias = default,
        Optional<Regularizer?> kernelRegularizer = default,
        Optional<Regularizer?> recurrentRegularizer = default,
        Optional<Regularizer?> biasRegularizer = default,
        Optional<Regularizer?> activityRegularizer = default,
        Optional<Constraint?> kernelConstraint = default,
        Optional<Constraint?> recurrentConstraint = default,
        Optional<Constraint?> biasConstraint = default,
        Optional<double> dropout = default,
        Optional<double> recurrentDropout = default,
        Optional<bool> returnSequences = default,
        Optional<bool> goBackwards = default,
        Optional<bool> stateful = default,
        Optional<bool> unroll = default,
        Optional<string?> name = default)
        : base(s_symbol.Create(
            new Argument("units", Check.AtLeast(units, 1)),
            new Argument("activation", activation),
            new Argument("recurrent_activation", recurrentActivation),
            new Argument("use_bias", useBias),
            new Argument("kernel_initializer", kernelInitializer),
            new Argument("recurrent_initializer", recurrentInitializer),
            new Argument("bias_initializer", biasInitializer),
            new Argument("unit_forget_bias", unitForgetBias),
            new Argument("kernel_regularizer", kernelRegularizer),
            new Argument("recurrent_regularizer", recurrentRegularizer),
            new Argument("bias_regularizer", biasRegularizer),
            new Argument("activity_regularizer", activityRegularizer),
            new Argument("kernel_constraint", kernelConstraint),
            new Argument("recurrent_constraint", recurrentConstraint),
            new Argument("bias_constraint", biasConstraint),
            new Argument("dropout", dropout),
            new Argument("recurrent_dropout", recurrentDropout),
            new Argument("return_sequences", returnSequences),
            new Argument("go_backwards", goBackwards),
            new Argument("stateful", stateful),
            new Argument("unroll", unroll),
            new Argument("name", name)))
    {
    }
}
