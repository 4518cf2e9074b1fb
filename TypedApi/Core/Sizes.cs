using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// A size for every spatial axis, or one for all: <c>2</c>, <c>(3, 3)</c>, <c>[2, 2, 2]</c>. The default value is unset: as an argument it
/// is not sent.
/// </summary>
[CollectionBuilder(typeof(Sizes), nameof(Create))]
public readonly struct Sizes : IEnumerable<int>, IPythonValue
{
    private readonly int[]? _sizes;
    private readonly bool _isSingle;

    private Sizes(int[] sizes, bool isSingle)
    {
        _sizes = sizes;
        _isSingle = isSingle;
    }

    /// <summary>A size for every axis; what collection expressions call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static Sizes Create(ReadOnlySpan<int> sizes)
    {
        foreach (int size in sizes)
        {
            Check.AtLeast(size, 0, nameof(sizes));
        }

        return new(sizes.ToArray(), isSingle: false);
    }

    /// <summary>The same size for all axes.</summary>
    public static implicit operator Sizes(int size) => new([Check.AtLeast(size, 0)], isSingle: true);

    /// <summary>Two sizes.</summary>
    public static implicit operator Sizes((int First, int Second) sizes) => [sizes.First, sizes.Second];

    /// <summary>Three sizes.</summary>
    public static implicit operator Sizes((int First, int Second, int Third) sizes) => [sizes.First, sizes.Second, sizes.Third];

    /// <summary>The sizes as they are sent to Python.</summary>
    public static implicit operator PyValue(Sizes sizes) => sizes.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _sizes is null ? default : _isSingle ? _sizes[0] : PyValues.Tuple(_sizes);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_sizes ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
