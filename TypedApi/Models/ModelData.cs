using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>What goes into a model or is expected of it: one array, or several in order, <c>[a, b]</c>.</summary>
[CollectionBuilder(typeof(ModelData), nameof(Create))]
public readonly struct ModelData : IReadOnlyList<NDArray>, IPythonValue
{
    private readonly NDArray[] _arrays;
    private readonly bool _isSingle;

    private ModelData(NDArray[] arrays, bool isSingle)
    {
        foreach (NDArray array in arrays)
        {
            ArgumentNullException.ThrowIfNull(array);
        }

        _arrays = arrays;
        _isSingle = isSingle;
    }

    /// <inheritdoc/>
    public int Count => Arrays.Length;

    private NDArray[] Arrays => _arrays ?? [];

    /// <inheritdoc/>
    public NDArray this[int index] => Arrays[index];

    /// <summary>Several arrays; what collection expressions call.</summary>
    public static ModelData Create(ReadOnlySpan<NDArray> arrays) => new(arrays.ToArray(), isSingle: false);

    /// <summary>One array.</summary>
    public static implicit operator ModelData(NDArray array) => new([array], isSingle: true);

    /// <summary>One .NET array of numbers, of any rank, without a copy.</summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static implicit operator ModelData(Array array) => new([NDArray.From(array)], isSingle: true);

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator ModelData(object[] array) => (Array)array;

    /// <summary>The arrays as they are sent to Python.</summary>
    public static implicit operator PyValue(ModelData data) => data.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _isSingle ? Arrays[0] : PyValues.List(Arrays);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)Arrays).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
