using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// One sample's part of what goes into a model or is expected of it: a .NET array of numbers of any rank, a single number, or several
/// arrays in order, <c>[a, b]</c>.
/// </summary>
[CollectionBuilder(typeof(SampleData), nameof(Create))]
public readonly struct SampleData : IReadOnlyList<Array>
{
    private readonly Array[]? _arrays;

    private SampleData(Array[] arrays, bool isNumber = false)
    {
        Array.ForEach(arrays, Checked);
        _arrays = arrays;
        IsNumber = isNumber;
    }

    /// <inheritdoc/>
    public int Count => _arrays?.Length ?? 0;

    /// <summary>Whether this is a single number, so that a batch of it has one axis.</summary>
    internal bool IsNumber { get; }

    /// <inheritdoc/>
    public Array this[int index] => (_arrays ?? [])[index];

    /// <summary>Several arrays in order; what collection expressions call.</summary>
    /// <exception cref="NotSupportedException">The elements are no numbers.</exception>
    public static SampleData Create(ReadOnlySpan<Array> arrays) => new(arrays.ToArray());

    /// <summary>An array.</summary>
    /// <exception cref="NotSupportedException">The elements are no numbers.</exception>
    public static implicit operator SampleData(Array array) => new([array]);

    /// <summary>A number.</summary>
    public static implicit operator SampleData(float number) => Number(new[] { number });

    /// <summary>A number.</summary>
    public static implicit operator SampleData(double number) => Number(new[] { number });

    /// <summary>A number, such as that of a class.</summary>
    public static implicit operator SampleData(int number) => Number(new[] { number });

    /// <summary>A number.</summary>
    public static implicit operator SampleData(long number) => Number(new[] { number });

    /// <inheritdoc/>
    public IEnumerator<Array> GetEnumerator() => ((IEnumerable<Array>)(_arrays ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A number as an array of one element.</summary>
    internal static SampleData Number(Array element) => new([element], isNumber: true);

    private static void Checked(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        Type type = array.GetType().GetElementType()!;
        if (!type.IsPrimitive || type == typeof(char) || type == typeof(nint) || type == typeof(nuint))
        {
            throw new NotSupportedException($"A sample is made of numbers such as float or int, not of {type}.");
        }
    }
}
