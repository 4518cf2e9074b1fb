using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// The sizes of an array or tensor along its axes; null stands for a size that is open until data arrives. Written as a collection:
/// <c>[28, 28]</c>, <c>[null, 10]</c>, and <c>[]</c> for a scalar. The default value is unset: as an argument it is not sent.
/// </summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IReadOnlyList<long?>, IEquatable<Shape>, IPythonValue
{
    private readonly long?[]? _sizes;

    /// <summary>A shape of these sizes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public Shape(params ReadOnlySpan<long?> sizes)
    {
        foreach (long? size in sizes)
        {
            if (size < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(sizes), size, "A size can't be negative; an open size is null.");
            }
        }

        _sizes = sizes.ToArray();
    }

    /// <summary>Whether a shape is given.</summary>
    public bool IsSet => _sizes is not null;

    /// <summary>The number of axes.</summary>
    public int Rank => Sizes.Length;

    /// <inheritdoc cref="Rank"/>
    int IReadOnlyCollection<long?>.Count => Rank;

    /// <summary>The number of elements, or null while a size is open. A scalar has one.</summary>
    public long? ElementCount => Sizes.Aggregate((long?)1, (product, size) => product * size);

    private long?[] Sizes => _sizes ?? [];

    /// <summary>The size along an axis.</summary>
    public long? this[int axis] => Sizes[axis];

    /// <summary>A shape of these sizes; what collection expressions call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static Shape Create(ReadOnlySpan<long?> sizes) => new(sizes);

    /// <summary>A shape with one axis.</summary>
    public static implicit operator Shape(int size) => new(size);

    /// <summary>A shape with two axes.</summary>
    public static implicit operator Shape((long? First, long? Second) sizes) => new(sizes.First, sizes.Second);

    /// <summary>A shape with three axes.</summary>
    public static implicit operator Shape((long? First, long? Second, long? Third) sizes) => new(sizes.First, sizes.Second, sizes.Third);

    /// <summary>The shape as it is sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Shape shape) => shape.ToPyValue();

    /// <summary>Whether both have the same sizes.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether the sizes differ.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <summary>Whether an array of the shape <paramref name="other"/> fits where this one is asked for: open sizes match any.</summary>
    public bool Accepts(Shape other) =>
        Rank == other.Rank && Sizes.Zip(other.Sizes).All(pair => pair.First is null || pair.Second is null || pair.First == pair.Second);

    /// <inheritdoc/>
    public PyValue ToPyValue() =>
        _sizes is null ? default : PyValue.Tuple(_sizes.Select(size => size is { } known ? known : PyValue.None).ToArray());

    /// <inheritdoc/>
    public bool Equals(Shape other) => IsSet == other.IsSet && Sizes.AsSpan().SequenceEqual(other.Sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Sizes.Aggregate(Rank, HashCode.Combine);

    /// <summary>The shape as Python prints it, such as <c>(None, 10)</c>.</summary>
    public override string ToString()
    {
        string sizes = string.Join(", ", Sizes.Select(size => size?.ToString() ?? "None"));
        return Rank == 1 ? $"({sizes},)" : $"({sizes})";
    }

    /// <inheritdoc/>
    public IEnumerator<long?> GetEnumerator() => ((IEnumerable<long?>)Sizes).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The shape that a Python tuple of integers and <c>None</c> says.</summary>
    internal static Shape FromPython(PyObject tuple) => new(tuple.ToList().Select(ReadSize).ToArray());

    private static long? ReadSize(PyObject size)
    {
        using (size)
        {
            return size.IsNone ? null : size.As<long>();
        }
    }
}
