namespace KerasBridge;

/// <summary>
/// A layer that is written in C#, with one tensor in and one out (several: <see cref="CustomStructuredLayer"/>). Override
/// <see cref="Call(Tensor)"/>, and <see cref="Build(Shape)"/> where the layer has weights.
/// </summary>
/// <remarks>
/// Where the backend traces (TensorFlow's and JAX's compiled training, Theano), overrides run while the graph is built and not for every
/// batch. A tensor that an override gets or makes is given back when it returns, and using it later throws
/// <see cref="ObjectDisposedException"/>: <see cref="Tensor.Share"/> keeps one; weights last. Dispose the layer when C# does not need it any
/// more: until then Python and .NET keep each other's half alive; models that use it keep it going. Name it with
/// <see cref="CustomObjects"/>, so that models with it can be saved and loaded.
/// </remarks>
public abstract class CustomLayer : CustomStructuredLayer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="name">Its name. Default: made up by Keras from the class's name.</param>
    /// <param name="dtype">The element type that it computes in. Default: <c>float32</c>.</param>
    protected CustomLayer(Optional<string?> name = default, DType dtype = default)
        : base(name, dtype)
    {
    }

    /// <summary>Computes the output. Upstream's <c>call</c>; apply the layer with <see cref="Layer.Apply(Tensor, Optional{bool})"/>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    protected abstract Tensor Call(Tensor inputs);

    /// <summary>Computes the output where training differs from inference. Default: <see cref="Call(Tensor)"/>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="training">Whether this is training; null where the caller did not say.</param>
    protected virtual Tensor Call(Tensor inputs, bool? training) => Call(inputs);

    /// <summary>Computes the output of inputs of which some steps do not count. Default: <see cref="Call(Tensor, bool?)"/>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="training">Whether this is training; null where the caller did not say.</param>
    /// <param name="mask">Which steps count, or null where all do.</param>
    protected virtual Tensor Call(Tensor inputs, bool? training, Tensor? mask) => Call(inputs, training);

    /// <inheritdoc/>
    protected sealed override TensorTree Call(TensorTree inputs, CallContext context) =>
        Hooks.Given(Call(Single(inputs), context.Training, context.Mask?.Tensor), this, nameof(Call));

    /// <summary>Makes the weights, once the shape of the input is known. Upstream's <c>build</c>. Default: none.</summary>
    protected virtual void Build(Shape inputShape)
    {
    }

    /// <inheritdoc/>
    protected sealed override void Build(IReadOnlyList<Shape> inputShapes) => Build(inputShapes[0]);

    /// <summary>
    /// The shape of the output for a shape of the input. Upstream's <c>compute_output_shape</c>. Default: null, which is found out by
    /// Keras 3 itself and taken as the input's shape by Keras 2.
    /// </summary>
    protected virtual Shape? ComputeOutputShape(Shape inputShape) => null;

    /// <summary>Which steps of the output count. Upstream's <c>compute_mask</c>; overriding it says that the layer supports masking.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="mask">Which steps of the inputs count, or null where all do.</param>
    /// <returns>The mask of the output, or null where all steps count.</returns>
    protected virtual Tensor? ComputeMask(Tensor inputs, Tensor? mask) => mask;

    /// <inheritdoc/>
    protected sealed override TensorTree? ComputeMask(TensorTree inputs, TensorTree? mask) =>
        ComputeMask(Single(inputs), mask?.Tensor) is { } found ? (TensorTree)found : null;

    internal sealed override PyValue RunComputeOutputShapes(IReadOnlyList<Shape> inputShapes) => ComputeOutputShape(inputShapes[0]) ?? inputShapes[0];

    private Tensor Single(TensorTree inputs) => inputs.IsTensor ? inputs.Tensor : throw new InvalidOperationException(
        $"{GetType().Name} takes one tensor and was applied to {inputs.Leaves.Count()}: derive it from {nameof(CustomStructuredLayer)}.");
}
