namespace KerasBridge;

/// <summary>A layer: weights and a computation, upstream <c>keras.layers.Layer</c>.</summary>
public partial class Layer : KerasObject
{
    private protected Layer(PyObject python)
        : base(python)
    {
    }

    private protected Layer(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The layer's name; unique within a model.</summary>
    public string Name => Read<string>("name");

    /// <summary>Whether training changes the weights. Takes effect with the next <c>Compile</c>.</summary>
    public bool Trainable
    {
        get => Read<bool>("trainable");
        set => Python.SetAttr("trainable", value);
    }

    /// <summary>The number of scalar weights.</summary>
    /// <exception cref="InvalidOperationException">The layer has no weights yet, because it was not applied to anything.</exception>
    public long CountParams()
    {
        if (!Read<bool>("built"))
        {
            throw new InvalidOperationException($"{Name} has no weights yet: apply it to an input first.");
        }

        using PyObject count = Python.Invoke("count_params");
        return count.As<long>();
    }

    /// <summary>Applies the layer to a tensor (Python's <c>layer(x)</c>).</summary>
    /// <param name="inputs">The tensor.</param>
    /// <param name="training">Whether to behave as in training (dropout, normalisation). Default: Keras decides.</param>
    /// <exception cref="PythonValueException">The tensor's shape does not fit.</exception>
    /// <exception cref="InvalidOperationException">The layer gives several tensors: use <see cref="ApplyAll"/>.</exception>
    public Tensor Apply(Tensor inputs, Optional<bool> training = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Single(ApplyAll(inputs, training));
    }

    /// <summary>Applies the layer to several tensors (Python's <c>layer([x, y])</c>).</summary>
    /// <inheritdoc cref="Apply(Tensor, Optional{bool})"/>
    public Tensor Apply(TensorList inputs, Optional<bool> training = default) => Single(ApplyAll(inputs, training));

    /// <summary>
    /// Applies the layer and gives all tensors that come out: those of a model with several outputs, or of a recurrent layer with
    /// <c>returnState</c> the output and then the states.
    /// </summary>
    /// <param name="inputs">One tensor, or several.</param>
    /// <param name="training">Whether to behave as in training. Default: Keras decides.</param>
    /// <exception cref="PythonValueException">The shapes do not fit.</exception>
    public IReadOnlyList<Tensor> ApplyAll(TensorList inputs, Optional<bool> training = default) =>
        Taken.All(Python.Call(inputs.ToPyValue(), ("training", training)));

    /// <summary>Copies of the weights, the trainable ones first.</summary>
    public IReadOnlyList<NDArray> GetWeights()
    {
        using PyObject weights = Python.Invoke("get_weights");
        return weights.ToList().Select(TakeArray).ToArray();
    }

    /// <summary>Sets the weights, in the order of <see cref="GetWeights"/>.</summary>
    /// <exception cref="ArgumentException">Number or shapes differ from the layer's weights.</exception>
    public void SetWeights(params IReadOnlyList<NDArray> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        IReadOnlyList<NDArray> current = GetWeights();
        if (!current.Select(weight => weight.Shape).SequenceEqual(weights.Select(weight => weight.Shape)))
        {
            throw new ArgumentException(
                $"The weights have the shapes {string.Join(", ", weights.Select(w => w.Shape))} and those of {Name} "
                + $"{string.Join(", ", current.Select(w => w.Shape))}.",
                nameof(weights));
        }

        Python.Invoke("set_weights", PyValues.List(weights)).Dispose();
    }

    /// <summary>
    /// The layer over a Python object that is one: one that Python code made, or a class that the typed API lacks. Of a layer that is
    /// written in C#, it is that object itself.
    /// </summary>
    /// <exception cref="ArgumentException">The object is no layer.</exception>
    public static Layer FromPython(PyObject layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (!layer.IsInstance(s_layer.Python))
        {
            throw new ArgumentException($"A {layer.TypeName} is no Keras layer.", nameof(layer));
        }

        return CustomModule.TryTarget(layer) as Layer ?? new Layer(layer.Share());
    }

    private static readonly KerasSymbol s_layer = new("keras.layers.Layer");

    private protected static NDArray TakeArray(PyObject weight)
    {
        using (weight)
        {
            return NDArray.FromPython(weight);
        }
    }

    private static Tensor Single(IReadOnlyList<Tensor> outputs) => outputs.Count == 1
        ? outputs[0]
        : throw new InvalidOperationException($"The layer gives {outputs.Count} tensors: use {nameof(ApplyAll)}.");
}
