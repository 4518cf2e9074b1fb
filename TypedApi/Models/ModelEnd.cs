using System.Collections.Immutable;

namespace KerasBridge;

/// <summary>What is known of the tensors at one end of a model; nothing while the model is not built.</summary>
internal sealed class ModelEnd
{
    private readonly PyObject? _tensors;

    private ModelEnd(PyObject? tensors, ImmutableArray<Shape> shapes, ImmutableArray<DType> types)
    {
        _tensors = tensors;
        Shapes = shapes;
        Types = types;
    }

    /// <summary>The end of a model that is not built.</summary>
    public static ModelEnd Unknown { get; } = new(null, [], []);

    /// <summary>The shapes, the batch's size among them.</summary>
    public ImmutableArray<Shape> Shapes { get; }

    /// <summary>The element types.</summary>
    public ImmutableArray<DType> Types { get; }

    /// <summary>Reads the tensors, which this takes over.</summary>
    public static ModelEnd Take(PyObject tensors)
    {
        Tensor[] typed = [.. tensors.ToList().Select(tensor => new Tensor(tensor))];
        var end = new ModelEnd(tensors, [.. typed.Select(tensor => tensor.Shape)], [.. typed.Select(tensor => tensor.DType)]);
        Array.ForEach(typed, tensor => tensor.Dispose());
        return end;
    }

    /// <summary>Whether this is still what there is to know: a model whose layers change gets a new list of tensors.</summary>
    public bool IsThatOf(PyObject model, string attribute) => _tensors is { IsDisposed: false } known && model.HasSameAttr(attribute, known);

    /// <summary>Gives the list of tensors back.</summary>
    public void Forget() => _tensors?.Dispose();
}
