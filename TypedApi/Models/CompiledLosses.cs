namespace KerasBridge;

/// <summary>The losses that a model was compiled with.</summary>
internal sealed class CompiledLosses
{
    private readonly PyObject _loss;
    private readonly LossKind[] _kinds;

    private CompiledLosses(PyObject loss, LossKind[] kinds)
    {
        _loss = loss;
        _kinds = kinds;
    }

    /// <summary>Reads a model's <c>loss</c>, which this takes over.</summary>
    public static CompiledLosses Take(PyObject loss) =>
        new(loss, loss.TypeName == "list" ? [.. loss.ToList().Select(TakeKind)] : [KindOf(loss)]);

    /// <summary>Whether these are the losses of the model still.</summary>
    public bool IsOf(PyObject loss) => !_loss.IsDisposed && _loss.IsSame(loss);

    /// <summary>The kind of loss of an output.</summary>
    public LossKind Of(int output, int outputs) => _kinds[_kinds.Length == outputs ? output : 0];

    /// <summary>Gives the losses back.</summary>
    public void Forget() => _loss.Dispose();

    private static LossKind TakeKind(PyObject loss)
    {
        using (loss)
        {
            return KindOf(loss);
        }
    }

    private static LossKind KindOf(PyObject loss) => loss.TypeName switch
    {
        "MeanSquaredError" or "MeanAbsoluteError" or "BinaryCrossentropy" or "CategoricalCrossentropy" => LossKind.LikeOutput,
        "SparseCategoricalCrossentropy" => Ignores(loss) ? LossKind.LabelsSomeIgnored : LossKind.Labels,
        _ => LossKind.Other,
    };

    private static bool Ignores(PyObject loss)
    {
        using PyObject? ignored = loss.TryGetAttr("ignore_class");
        return ignored is { IsNone: false };
    }
}
