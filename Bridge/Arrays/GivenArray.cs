namespace KerasBridge;

/// <summary>
/// An array that is given to a call: one of NumPy, or one of .NET, of which <see cref="PyValue"/> makes one of NumPy for the time of the
/// call. What can be said of it is said without making that.
/// </summary>
internal readonly struct GivenArray
{
    private readonly object _array;

    // Of an array of .NET.
    private readonly ElementType? _type;

    private GivenArray(object array, ElementType? type)
    {
        _array = array;
        _type = type;
    }

    /// <summary>The array of .NET; null where it is one of NumPy.</summary>
    public Array? Elements => _array as Array;

    /// <summary>The number of axes.</summary>
    public int Rank => _array is NDArray array ? array.Rank : ((Array)_array).Rank;

    /// <summary>The number of elements.</summary>
    public long Length => _array is NDArray array ? array.Length : ((Array)_array).LongLength;

    /// <summary>The size along the first axis.</summary>
    public long Count => _array is NDArray array ? array.Count : ((Array)_array).GetLongLength(0);

    /// <summary>The element type.</summary>
    public DType DType => _array is NDArray array ? array.DType : _type!.DType;

    /// <summary>The sizes along the axes, as an object of their own.</summary>
    public Shape Shape => Shape.Of(Sizes(stackalloc nint[Rank]));

    public static implicit operator GivenArray(NDArray array) => new(array, null);

    /// <summary>An array of .NET.</summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static GivenArray Of(Array elements) => new(elements, ElementTypes.OfElements(elements));

    /// <summary>The sizes along the axes.</summary>
    /// <param name="room">Room for <see cref="Rank"/> numbers.</param>
    public ReadOnlySpan<nint> Sizes(Span<nint> room) => _array is NDArray array ? array.AxisSizes : SizesOf((Array)_array, room);

    /// <summary>The sizes along the axes of an array of .NET.</summary>
    /// <param name="elements">The array.</param>
    /// <param name="room">Room for as many numbers as it has axes.</param>
    public static ReadOnlySpan<nint> SizesOf(Array elements, Span<nint> room)
    {
        for (int axis = 0; axis < room.Length; axis++)
        {
            room[axis] = (nint)elements.GetLongLength(axis);
        }

        return room;
    }

    /// <summary>The array of NumPy, to look at the values. One that was made for this goes with the result.</summary>
    public Opened Open() => _array is NDArray array ? new Opened(array, isOwn: false) : new Opened(NDArray.From((Array)_array), isOwn: true);

    /// <summary>The array of NumPy, to be kept.</summary>
    public NDArray ToNDArray() => _array as NDArray ?? NDArray.From((Array)_array);

    /// <summary>What is sent to Python.</summary>
    /// <param name="isForReading">Whether nobody can change it during the call.</param>
    public PyValue ToPyValue(bool isForReading) => _type is { } type && !NDArray.IsUnknownToKeras(type.Kind, type.Size)
        ? PyValue.OfElements((Array)_array, type, isForReading)
        : ToNDArray().ForKeras();

    /// <summary>An array of NumPy for a while.</summary>
    internal readonly ref struct Opened(NDArray array, bool isOwn)
    {
        public NDArray Array => array;

        public void Dispose()
        {
            if (isOwn)
            {
                array.Dispose();
            }
        }
    }
}
