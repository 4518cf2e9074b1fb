namespace KerasBridge;

/// <summary>The shapes at the ends of a model.</summary>
internal static class ModelShapes
{
    /// <summary>The shapes of the tensors in <paramref name="attribute"/> (<c>inputs</c> or <c>outputs</c>), or none while there are no tensors yet.</summary>
    public static IReadOnlyList<Shape> Read(PyObject model, string attribute)
    {
        using PyObject? tensors = model.TryGetAttr(attribute);
        return tensors is null || tensors.IsNone ? [] : tensors.ToList().Select(TakeShape).ToArray();
    }

    /// <summary>The shape of a tensor that this call gives back.</summary>
    public static Shape TakeShape(PyObject tensor)
    {
        using var typed = new Tensor(tensor);
        return typed.Shape;
    }
}
