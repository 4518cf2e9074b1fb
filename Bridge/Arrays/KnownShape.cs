namespace KerasBridge;

/// <summary>Shapes of arrays whose memory is there, checked and as NumPy takes them.</summary>
internal static class KnownShape
{
    /// <summary>How many sizes callers keep room for: no NumPy allows more axes.</summary>
    public const int OnStack = 64;

    // What NumPy 1 allows.
    private const int FewestAllowed = 32;

    // What 57 bits address, the most that processors do.
    private const long LargestCount = 1L << 57;

    /// <summary>The sizes of a shape for <paramref name="count"/> elements; of the unset one, a single axis.</summary>
    /// <exception cref="ArgumentException">The shape has an open size, another number of elements, or more axes than NumPy allows.</exception>
    public static ReadOnlySpan<nint> Of(Shape shape, long count, Span<nint> room)
    {
        if (!shape.IsSet)
        {
            room[0] = (nint)count;
            return room[..1];
        }

        CheckCount(shape, count);
        for (int axis = 0; axis < shape.Rank; axis++)
        {
            room[axis] = (nint)shape[axis]!.Value;
        }

        return room[..shape.Rank];
    }

    /// <summary>Checks that every size is known, and that memory can be addressed that is so large.</summary>
    /// <exception cref="ArgumentException">It is not so.</exception>
    public static long CheckKnown(Shape shape)
    {
        if (!shape.IsSet)
        {
            throw Open(shape);
        }

        CheckRank(shape);

        long count = 1;
        bool isEmpty = false;
        foreach (long? axis in shape)
        {
            long size = axis ?? throw Open(shape);

            // NumPy leaves out sizes of zero, too, when it asks whether the rest is too large.
            isEmpty |= size == 0;
            count = size <= LargestCount / count ? count * Math.Max(size, 1) : throw TooLarge(shape);
        }

        return isEmpty ? 0 : count;
    }

    private static void CheckRank(Shape shape)
    {
        int most = shape.Rank is > FewestAllowed and <= OnStack ? NumPy.Current.MostAxes : OnStack;
        if (shape.Rank > most)
        {
            throw new ArgumentException($"NumPy allows {most} axes at most, and the shape has {shape.Rank}.", nameof(shape));
        }
    }

    private static ArgumentException Open(Shape shape) => new($"An array needs every size of its shape: {shape}.", nameof(shape));

    private static ArgumentException TooLarge(Shape shape) => new($"No memory holds an array of shape {shape}.", nameof(shape));

    private static void CheckCount(Shape shape, long count)
    {
        long expected = CheckKnown(shape);
        if (expected != count)
        {
            throw new ArgumentException($"A shape of {shape} has {expected} elements, and {count} are given.", nameof(shape));
        }
    }
}
