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

    // Takes the array over.
    private Shape(long?[] sizes) => _sizes = sizes;

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
    /// <exception cref="OverflowException">It does not fit into 64 bits.</exception>
    public long? ElementCount
    {
        get
        {
            long? smallest = Smallest;
            return smallest is null or 0 ? smallest : Product();
        }
    }

    private long?[] Sizes => _sizes ?? [];

    // Null where a size is open.
    private long? Smallest
    {
        get
        {
            long? smallest = 1;
            foreach (long? size in Sizes)
            {
                smallest = size is null || smallest is null ? null : Math.Min(size.Value, smallest.Value);
            }

            return smallest;
        }
    }

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
    public bool Accepts(Shape other)
    {
        bool fits = Rank == other.Rank;
        for (int axis = 0; fits && axis < Rank; axis++)
        {
            fits = this[axis] is not { } own || other[axis] is not { } given || own == given;
        }

        return fits;
    }

    /// <inheritdoc/>
    public PyValue ToPyValue() =>
        _sizes is null ? default : PyValue.Tuple(Array.ConvertAll(_sizes, size => size is { } known ? known : PyValue.None));

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

    /// <summary>The shape of these sizes, which are known.</summary>
    internal static Shape Of(ReadOnlySpan<nint> sizes)
    {
        var result = new long?[sizes.Length];
        for (int axis = 0; axis < result.Length; axis++)
        {
            result[axis] = sizes[axis];
        }

        return new Shape(result);
    }

    /// <summary>The shape that a Python tuple of integers and <c>None</c> says.</summary>
    internal static Shape FromPython(PyObject tuple) => new(tuple.ToList().Select(ReadSize).ToArray());

    private long Product()
    {
        long product = 1;
        foreach (long? size in Sizes)
        {
            product = checked(product * size!.Value);
        }

        return product;
    }

    private static long? ReadSize(PyObject size)
    {
        using (size)
        {
            return size.IsNone ? null : size.As<long>();
        }
    }
}
