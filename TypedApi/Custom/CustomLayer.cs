namespace KerasBridge;

/// <summary>
/// A layer that is written in C#. Override <see cref="Call(Tensor)"/>, and <see cref="Build"/> where the layer has weights. Where the
/// backend traces (TensorFlow's and JAX's compiled training, Theano), the overrides run while the graph is built and not for every batch.
/// Dispose the layer when neither C# nor a model needs it any more: until then, Python and .NET keep each other's half alive.
/// </summary>
public abstract class CustomLayer : Layer
{
    /// <summary>Makes the layer.</summary>
    /// <param name="name">Its name. Default: made up by Keras from the class's name.</param>
    /// <param name="dtype">The element type that it computes in. Default: <c>float32</c>.</param>
    protected CustomLayer(Optional<string?> name = default, DType dtype = default)
        : base(self => new CustomLayerHooks((CustomLayer)self).CreateLayer(name, dtype))
    {
    }

    /// <summary>Computes the output. Upstream's <c>call</c>; apply the layer with <see cref="Layer.Apply(Tensor, Optional{bool})"/>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    protected abstract Tensor Call(Tensor inputs);

    /// <summary>Computes the output where training differs from inference. Default: <see cref="Call(Tensor)"/>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="training">Whether this is training; null where the caller did not say.</param>
    protected virtual Tensor Call(Tensor inputs, bool? training) => Call(inputs);

    /// <summary>Makes the weights, once the shape of the input is known. Upstream's <c>build</c>. Default: none.</summary>
    protected virtual void Build(Shape inputShape)
    {
    }

    /// <summary>
    /// The shape of the output for a shape of the input. Upstream's <c>compute_output_shape</c>. Default: null, which is found out by
    /// Keras 3 itself and taken as the input's shape by Keras 2.
    /// </summary>
    protected virtual Shape? ComputeOutputShape(Shape inputShape) => null;

    /// <summary>A weight of the layer. Upstream's <c>add_weight</c>; to be called in <see cref="Build"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its shape; no size may be open.</param>
    /// <param name="initializer">Its first values. Default: small random numbers (Glorot uniform).</param>
    /// <param name="trainable">Whether training changes it. Default: yes.</param>
    protected Tensor AddWeight(string name, Shape shape, Optional<Initializer?> initializer = default, Optional<bool> trainable = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        PyValue first = initializer.IsSet ? initializer : "glorot_uniform";
        return new Tensor(Python.Invoke(
            "add_weight", new("name", name), new("shape", shape), new("initializer", first), new("trainable", trainable)));
    }

    internal Tensor RunCall(Tensor inputs, bool? training) => Call(inputs, training);

    internal void RunBuild(Shape inputShape) => Build(inputShape);

    internal Shape? RunComputeOutputShape(Shape inputShape) => ComputeOutputShape(inputShape);
}
