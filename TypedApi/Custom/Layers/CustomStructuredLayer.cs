namespace KerasBridge;

/// <summary>
/// A layer with any number of inputs and outputs that is written in C#; for one tensor in and one out, <see cref="CustomLayer"/> is
/// simpler. What is said there holds here.
/// </summary>
public abstract partial class CustomStructuredLayer : Layer
{
    private readonly TrackedParts _tracked = new();

    /// <summary>Makes the layer.</summary>
    /// <param name="name">Its name. Default: made up by Keras from the class's name.</param>
    /// <param name="dtype">The element type that it computes in. Default: <c>float32</c>.</param>
    protected CustomStructuredLayer(Optional<string?> name = default, DType dtype = default)
        : base(self => CustomModule.Create(self, CustomKind.Layer, new("name", name), new("dtype", dtype)))
    {
    }

    /// <summary>Applies the layer to a structure of tensors (Python's <c>layer({"a": x, "b": y})</c>).</summary>
    /// <param name="inputs">The tensors; dictionaries need Keras 3.</param>
    /// <param name="training">Whether to behave as in training. Default: Keras decides.</param>
    /// <exception cref="PythonValueException">The shapes do not fit.</exception>
    public TensorTree ApplyTree(TensorTree inputs, Optional<bool> training = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using PyObject result = Python.Call(inputs.ToPyValue(), ("training", training));
        return TensorTree.FromPython(result)!;
    }

    /// <summary>Computes the outputs. Upstream's <c>call</c>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="context">Whether this is training, and the inputs' masks.</param>
    protected abstract TensorTree Call(TensorTree inputs, CallContext context);

    /// <summary>Makes the weights, once the shapes of the inputs are known. Upstream's <c>build</c>. Default: none.</summary>
    /// <param name="inputShapes">The shapes of all inputs, in order.</param>
    protected virtual void Build(IReadOnlyList<Shape> inputShapes)
    {
    }

    /// <summary>
    /// The shapes of the outputs, which are a list, for shapes of the inputs. Upstream's <c>compute_output_shape</c>. Default: found out by
    /// Keras 3 itself; Keras 2 takes them for those of the inputs.
    /// </summary>
    protected virtual IReadOnlyList<Shape>? ComputeOutputShapes(IReadOnlyList<Shape> inputShapes) => null;

    /// <summary>
    /// Which steps of the output count. Upstream's <c>compute_mask</c>. Overriding it says that the layer supports masking. Default: the mask
    /// of the input where <see cref="SupportMasking"/> was called, else none.
    /// </summary>
    protected virtual TensorTree? ComputeMask(TensorTree inputs, TensorTree? mask) => mask;

    /// <summary>Lets the masks of the inputs pass on to the outputs, upstream <c>supports_masking</c>. To be called in the constructor.</summary>
    protected void SupportMasking() => Python.SetAttr("supports_masking", true);

    /// <summary>
    /// Makes a layer that this one uses known to Keras, so that its weights are trained and saved with this one's. To be called in the
    /// constructor or in <c>Build</c>, in the same order whenever a model is loaded.
    /// </summary>
    /// <returns>The layer.</returns>
    protected T Track<T>(T layer)
        where T : Layer
    {
        ArgumentNullException.ThrowIfNull(layer);
        _tracked.Track(Python, layer);
        return layer;
    }

    /// <summary>A weight of the layer. Upstream's <c>add_weight</c>; to be called in <c>Build</c>. It lasts as long as the layer.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its shape; no size may be open.</param>
    /// <param name="initializer">Its first values. Default: small random numbers (Glorot uniform).</param>
    /// <param name="trainable">Whether training changes it. Default: yes.</param>
    /// <param name="regularizer">A penalty on it. Default: none.</param>
    /// <param name="constraint">What it is held to after each step of training. Default: nothing.</param>
    /// <param name="dtype">Its element type. Default: the layer's.</param>
    /// <exception cref="ArgumentException">The shape has an open size.</exception>
    protected Tensor AddWeight(
        string name,
        Shape shape,
        Optional<Initializer?> initializer = default,
        Optional<bool> trainable = default,
        Optional<Regularizer?> regularizer = default,
        Optional<Constraint?> constraint = default,
        DType dtype = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Check.Given(shape).Any(size => size is null))
        {
            throw new ArgumentException($"A weight of shape {shape} has an open size.", nameof(shape));
        }

        return Tensor.Kept(Python.Invoke(
            "add_weight",
            new("name", name),
            new("shape", shape),
            new("initializer", initializer.IsSet ? initializer : "glorot_uniform"),
            new("trainable", trainable),
            new("regularizer", regularizer),
            new("constraint", constraint),
            new("dtype", dtype)));
    }

    /// <summary>
    /// Sets a weight that training does not change, such as a moving average. In Keras 2, where a computation is described and not carried
    /// out, it is set whenever a model with this layer is trained.
    /// </summary>
    /// <param name="weight">What <see cref="AddWeight"/> gave.</param>
    /// <param name="value">Its new value.</param>
    protected void Assign(Tensor weight, Tensor value)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(value);
        using PyObject update = CustomModule.OfParts("assign", weight, value);
        if (!update.IsNone)
        {
            Python.Invoke("add_update", PyValue.List(update)).Dispose();
        }
    }

    /// <summary>
    /// One of two computations: in Keras 3 by <paramref name="training"/>; Keras 2, which uses one graph for both, decides when it runs,
    /// unless <paramref name="training"/> says it (upstream <c>keras.backend.in_train_phase</c>).
    /// </summary>
    protected Tensor InTraining(bool? training, Func<Tensor> inTraining, Func<Tensor> inInference)
    {
        ArgumentNullException.ThrowIfNull(inTraining);
        ArgumentNullException.ThrowIfNull(inInference);
        if (KerasRuntime.Current.IsKeras3)
        {
            return training == true ? inTraining() : inInference();
        }

        using PyObject first = PyFunction.Create(_ => inTraining());
        using PyObject second = PyFunction.Create(_ => inInference());
        return new Tensor(CustomModule.OfLayers("in_phase", training is { } said ? said : PyValue.None, first, second));
    }

    private protected override void DisposeRest() => _tracked.LeaveToPython();
}
