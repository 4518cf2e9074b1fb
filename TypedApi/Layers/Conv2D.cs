namespace KerasBridge.Layers;

/// <summary>A convolution over two spatial axes, for images. Input of shape <c>(batch, height, width, channels)</c>. Upstream <c>keras.layers.Conv2D</c>.</summary>
public sealed class Conv2D : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.layers.Conv2D", KerasDifference.Keras3Only("groups"));

    /// <summary>Makes the layer.</summary>
    /// <param name="filters">The number of output channels; at least 1.</param>
    /// <param name="kernelSize">Height and width of the window.</param>
    /// <param name="strides">How far the window moves, in pixels. Default: 1.</param>
    /// <param name="padding">Whether the borders are filled up with zeros. Default: <see cref="Padding.Valid"/>.</param>
    /// <param name="dataFormat">Where the channels stand. Default: last, or what Keras is configured to.</param>
    /// <param name="dilationRate">Distance of the window's samples, in pixels. Default: 1.</param>
    /// <param name="groups">How many groups the channels are convolved in separately. Default: 1.</param>
    /// <param name="activation">What the result passes through. Default: nothing (linear).</param>
    /// <param name="useBias">Whether there is a bias. Default: yes.</param>
    /// <param name="kernelInitializer">The first values of the kernel. Default: Keras's.</param>
    /// <param name="biasInitializer">The first values of the bias. Default: Keras's.</param>
    /// <param name="kernelRegularizer">A penalty on the kernel. Default: none.</param>
    /// <param name="biasRegularizer">A penalty on the bias. Default: none.</param>
    /// <param name="activityRegularizer">A penalty on the output. Default: none.</param>
    /// <param name="kernelConstraint">What the kernel is held to after each step. Default: nothing.</param>
    /// <param name="biasConstraint">What the bias is held to after each step. Default: nothing.</param>
    /// <param name="name">The name. Default: made up by Keras.</param>
    /// <exception cref="KerasVersionException">The running Keras lacks <paramref name="groups"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="filters"/>, <paramref name="groups"/> out of range.</exception>
    public Conv2D(
        int filters,
        Size2D kernelSize,
        Size2D strides = default,
        Optional<Padding> padding = default,
        Optional<DataFormat> dataFormat = default,
        Size2D dilationRate = default,
        Optional<int> groups = default,
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
            new Argument("filters", Check.AtLeast(filters, 1)),
            new Argument("kernel_size", kernelSize),
            new Argument("strides", strides),
            new Argument("padding", padding.ToKeras()),
            new Argument("data_format", dataFormat.ToKeras()),
            new Argument("dilation_rate", dilationRate),
            new Argument("groups", Check.AtLeast(groups, 1)),
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
