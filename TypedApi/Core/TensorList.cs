using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>One tensor, or several in order: <c>x</c> or <c>[x, y]</c>. The default value is unset: as an argument it is not sent.</summary>
[CollectionBuilder(typeof(TensorList), nameof(Create))]
public readonly struct TensorList : IReadOnlyList<Tensor>, IPythonValue
{
    private readonly Tensor[] _tensors;
    private readonly bool _isSingle;

    private TensorList(Tensor[] tensors, bool isSingle)
    {
        foreach (Tensor tensor in tensors)
        {
            ArgumentNullException.ThrowIfNull(tensor);
        }

        _tensors = tensors;
        _isSingle = isSingle;
    }

    /// <inheritdoc/>
    public int Count => Tensors.Length;

    private Tensor[] Tensors => _tensors ?? [];

    /// <inheritdoc/>
    public Tensor this[int index] => Tensors[index];

    /// <summary>Several tensors; what collection expressions call.</summary>
    public static TensorList Create(ReadOnlySpan<Tensor> tensors) => new(tensors.ToArray(), isSingle: false);

    /// <summary>One tensor, sent as itself and not as a list.</summary>
    public static implicit operator TensorList(Tensor tensor) => new([tensor], isSingle: true);

    /// <summary>The tensors as they are sent to Python.</summary>
    public static implicit operator PyValue(TensorList tensors) => tensors.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _tensors is null ? default : _isSingle ? Tensors[0].Python : PyValues.List(Tensors);

    /// <inheritdoc/>
    public IEnumerator<Tensor> GetEnumerator() => ((IEnumerable<Tensor>)Tensors).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
