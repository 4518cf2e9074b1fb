namespace KerasBridge;

/// <summary>A stack of layers, upstream <c>keras.Sequential</c>.</summary>
public sealed class Sequential : Model
{
    private static readonly KerasSymbol s_symbol = new("keras.Sequential");

    /// <summary>A stack of these layers, the first one next to the data.</summary>
    /// <exception cref="PythonValueException">A layer does not fit onto the one before.</exception>
    public Sequential(params IReadOnlyList<Layer> layers)
        : this(default, layers)
    {
    }

    /// <summary>A named stack of these layers.</summary>
    /// <param name="name">The model's name. Default: made up by Keras.</param>
    /// <param name="layers">The layers.</param>
    /// <exception cref="PythonValueException">A layer does not fit onto the one before.</exception>
    public Sequential(Optional<string?> name, params IReadOnlyList<Layer> layers)
        : base(s_symbol.Create(("layers", LayerList(layers)), ("name", name)))
    {
        RememberInputShape();
    }

    /// <summary>Puts a layer on top.</summary>
    /// <exception cref="PythonValueException">It does not fit.</exception>
    public void Add(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        Python.Invoke("add", layer.Python).Dispose();
        ForgetCompiledPrediction();
        RememberInputShape();
    }

    /// <summary>Takes the topmost layer off.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public void Pop()
    {
        if (Layers.Count == 0)
        {
            throw new InvalidOperationException("The stack has no layers.");
        }

        Python.Invoke("pop").Dispose();
        ForgetCompiledPrediction();
    }

    // Keras 2 goes on predicting with the layers that were there when it predicted first.
    private void ForgetCompiledPrediction()
    {
        if (!KerasRuntime.Current.IsKeras3)
        {
            Python.SetAttr("predict_function", PyValue.None);
        }
    }

    // Keras 2 leaves an input layer out of the configuration that it saves, and can't load such a model unless this says the shape.
    private void RememberInputShape()
    {
        if (!KerasRuntime.Current.IsKeras3 && InputShapes is [var shape])
        {
            Python.SetAttr("_build_input_shape", shape);
        }
    }

    private static PyValue LayerList(IReadOnlyList<Layer> layers)
    {
        return PyValues.List(Check.NoNulls(layers));
    }
}
