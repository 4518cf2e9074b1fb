using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>What goes into a model or is expected of it: one array, or several in order, <c>[a, b]</c>.</summary>
[CollectionBuilder(typeof(ModelData), nameof(Create))]
public readonly struct ModelData : IReadOnlyList<NDArray>, IPythonValue
{
    private readonly NDArray? _single;
    private readonly NDArray[]? _several;

    private ModelData(NDArray single)
    {
        ArgumentNullException.ThrowIfNull(single);
        _single = single;
    }

    private ModelData(NDArray[] several)
    {
        foreach (NDArray array in several)
        {
            ArgumentNullException.ThrowIfNull(array);
        }

        _several = several;
    }

    /// <inheritdoc/>
    public int Count => _single is null ? Several.Length : 1;

    private NDArray[] Several => _several ?? [];

    /// <inheritdoc/>
    public NDArray this[int index] => _single is null || index != 0 ? Several[index] : _single;

    /// <summary>Several arrays; what collection expressions call.</summary>
    public static ModelData Create(ReadOnlySpan<NDArray> arrays) => new(arrays.ToArray());

    /// <summary>One array.</summary>
    public static implicit operator ModelData(NDArray array) => new(array);

    /// <summary>One .NET array of numbers, of any rank, without a copy.</summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static implicit operator ModelData(Array array) => new(NDArray.From(array));

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator ModelData(object[] array) => (Array)array;

    /// <summary>The arrays as they are sent to Python.</summary>
    public static implicit operator PyValue(ModelData data) => data.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _single is null ? PyValues.List(Several) : _single;

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)(_single is null ? Several : [_single])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
