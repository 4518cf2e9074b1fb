namespace KerasBridge;

/// <summary>Calls of Python layers on their way to the overrides.</summary>
internal static class LayerHooks
{
    public static IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> All =>
    [
        Hooks.Lasting<CustomStructuredLayer>("layer_build", Build),
        Hooks.Of<CustomStructuredLayer>("layer_call", Call),
        Hooks.Of<CustomStructuredLayer>("layer_output_shape", (layer, arguments) => layer.RunComputeOutputShapes(Shapes(arguments))),
        Hooks.Of<CustomStructuredLayer>("layer_mask", Mask),
    ];

    /// <summary>What Python says of training and masks.</summary>
    public static CallContext Context(PyArguments arguments)
    {
        PyObject training = arguments.Positional[2];
        return new CallContext(training.IsNone ? null : training.As<bool>(), TensorTree.FromPython(arguments.Positional[3]));
    }

    private static PyValue Build(CustomStructuredLayer layer, PyArguments arguments)
    {
        layer.RunBuild(Shapes(arguments));
        return PyValue.None;
    }

    private static PyValue Call(CustomStructuredLayer layer, PyArguments arguments) =>
        layer.RunCall(TensorTree.FromPython(arguments.Positional[1])!, Context(arguments));

    private static PyValue Mask(CustomStructuredLayer layer, PyArguments arguments)
    {
        TensorTree inputs = TensorTree.FromPython(arguments.Positional[1])!;
        return layer.RunComputeMask(inputs, TensorTree.FromPython(arguments.Positional[2]))?.ToPyValue() ?? PyValue.None;
    }

    private static Shape[] Shapes(PyArguments arguments) => [.. arguments.Positional[1].ToList().Select(Taken.Shape)];
}
