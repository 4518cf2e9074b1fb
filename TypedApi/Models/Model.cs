namespace KerasBridge;

/// <summary>
/// A network that is defined and not yet compiled, upstream <c>keras.Model</c>. It has no <c>Fit</c>: <see cref="Compile(Optimizer, Loss, IReadOnlyList{Metric})"/>
/// it first, and train the <see cref="CompiledModel"/> that comes back.
/// </summary>
public partial class Model : Layer
{
    private static readonly KerasSymbol s_symbol = new("keras.Model");

    /// <summary>A functional model from inputs to outputs.</summary>
    /// <param name="inputs">What <see cref="Keras.Input"/> made: one tensor, or several as <c>[a, b]</c>.</param>
    /// <param name="outputs">What layers made of them: one tensor, or several.</param>
    /// <param name="name">The model's name. Default: made up by Keras.</param>
    /// <exception cref="PythonValueException">The outputs can't be computed from the inputs.</exception>
    public Model(TensorList inputs, TensorList outputs, Optional<string?> name = default)
        : this(s_symbol.Create(("inputs", inputs), ("outputs", outputs), ("name", name)))
    {
    }

    private protected Model(PyObject python)
        : base(python)
    {
        Ends = new ModelEnds(python);
        _inference = new InferenceFunction(python);
    }

    private protected Model(Func<KerasObject, PyObject> create)
        : base(create)
    {
        Ends = new ModelEnds(Python);
        _inference = new InferenceFunction(Python);
    }

    /// <summary>The layers, from the inputs to the outputs.</summary>
    public IReadOnlyList<Layer> Layers
    {
        get
        {
            using PyObject layers = Python.GetAttr("layers");
            return layers.ToList().Select(TakeLayer).ToArray();
        }
    }

    /// <summary>The shapes of the inputs without knowing the batch's size, or empty while the model is not built.</summary>
    public IReadOnlyList<Shape> InputShapes => Ends.Inputs.Shapes;

    /// <summary>The shapes of the outputs, or empty while the model is not built.</summary>
    public IReadOnlyList<Shape> OutputShapes => Ends.Outputs.Shapes;

    internal ModelEnds Ends { get; }

    /// <summary>Sets what the model is trained with, upstream <c>compile</c>.</summary>
    /// <param name="optimizer">How weights are changed.</param>
    /// <param name="loss">What is made small.</param>
    /// <param name="metrics">What is measured beside the loss. Default: nothing.</param>
    /// <returns>The same network as a model that can be trained; both holders are to be disposed.</returns>
    public CompiledModel Compile(Optimizer optimizer, Loss loss, IReadOnlyList<Metric>? metrics = null)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return Compile(optimizer, loss.Python, metrics);
    }

    /// <summary>Sets what a model with several outputs is trained with: one loss for each output.</summary>
    /// <exception cref="ArgumentException">The number of losses is not the number of outputs.</exception>
    /// <inheritdoc cref="Compile(Optimizer, Loss, IReadOnlyList{Metric})"/>
    public CompiledModel Compile(Optimizer optimizer, IReadOnlyList<Loss> losses, IReadOnlyList<Metric>? metrics = null)
    {
        Check.NoNulls(losses);
        int outputs = OutputShapes.Count;
        if (outputs > 0 && outputs != losses.Count)
        {
            throw new ArgumentException($"The model has {outputs} outputs, and {losses.Count} losses are given.", nameof(losses));
        }

        return Compile(optimizer, PyValues.List(losses), metrics);
    }

    /// <summary>A table of the layers with their output shapes and numbers of weights, upstream <c>summary</c>.</summary>
    /// <param name="lineLength">The width in characters. Default: 80.</param>
    /// <exception cref="InvalidOperationException">In Keras 2: the model does not know the shape of its input yet.</exception>
    public string Summary(int lineLength = 80)
    {
        ThrowIfDisposed();
        if (!KerasRuntime.Current.IsKeras3 && !Read<bool>("built"))
        {
            throw new InvalidOperationException("The model does not know its layers' shapes yet: give it an input shape.");
        }

        var lines = new List<string>();
        using PyObject print = PyFunction.Create(arguments => Collect(lines, arguments));
        Python.Invoke("summary", ("line_length", Check.AtLeast(lineLength, 20)), ("print_fn", print)).Dispose();
        return string.Join(Environment.NewLine, lines);
    }

    private protected override void DisposeRest()
    {
        Ends.Forget();
        _inference.Dispose();
    }

    private CompiledModel Compile(Optimizer optimizer, PyValue loss, IReadOnlyList<Metric>? metrics)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(optimizer);
        PyValue measured = metrics is null ? default : PyValues.List(Check.NoNulls(metrics));
        Python.Invoke("compile", ("optimizer", optimizer), ("loss", loss), ("metrics", measured)).Dispose();
        return new CompiledModel(Python.Share());
    }

    private static PyValue Collect(List<string> lines, PyArguments arguments)
    {
        lines.Add(arguments.Positional[0].ToString().TrimEnd('\n'));
        return PyValue.None;
    }

    private static Layer TakeLayer(PyObject layer)
    {
        using (layer)
        {
            return Layer.FromPython(layer);
        }
    }
}
