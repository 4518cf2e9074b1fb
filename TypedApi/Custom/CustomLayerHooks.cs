namespace KerasBridge;

/// <summary>Carries the calls of a Python layer to its C# half.</summary>
internal sealed class CustomLayerHooks(CustomLayer layer)
{
    /// <summary>The Python layer that calls back here.</summary>
    public PyObject CreateLayer(Optional<string?> name, DType dtype) => CustomModule.Invoke(
        "make_layer",
        new("class_name", layer.GetType().Name),
        new("hooks", CustomModule.Hooks(
        [
            KeyValuePair.Create("build", (Func<PyArguments, PyValue>)Build),
            KeyValuePair.Create("call", (Func<PyArguments, PyValue>)Call),
            KeyValuePair.Create("compute_output_shape", (Func<PyArguments, PyValue>)ComputeOutputShape),
        ])),
        new("has_shape", Overrides.Has(layer, typeof(CustomLayer), nameof(ComputeOutputShape))),
        new("name", name),
        new("dtype", dtype));

    private PyValue Build(PyArguments arguments)
    {
        layer.RunBuild(Shape.FromPython(arguments.Positional[0]));
        return PyValue.None;
    }

    private PyValue Call(PyArguments arguments)
    {
        bool? training = arguments.Positional[1].IsNone ? null : arguments.Positional[1].As<bool>();
        return layer.RunCall(Tensor.FromPython(arguments.Positional[0]), training);
    }

    private PyValue ComputeOutputShape(PyArguments arguments)
    {
        Shape input = Shape.FromPython(arguments.Positional[0]);
        return layer.RunComputeOutputShape(input) ?? input;
    }
}
