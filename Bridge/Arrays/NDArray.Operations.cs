namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The part of the array that lies in <paramref name="range"/> along the first axis, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the array.</exception>
    public NDArray this[Range range]
    {
        get
        {
            (long start, long end) = (Offset(range.Start, Count), Offset(range.End, Count));
            ArgumentOutOfRangeException.ThrowIfNegative(start, nameof(range));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Count, nameof(range));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end, nameof(range));
            using PyObject builtins = PyObject.Import("builtins");
            using PyObject slice = builtins.Invoke("slice", start, end);
            using PyObject python = ToPyObject();
            using PyObject part = python[slice];
            return Take(part);
        }
    }

    /// <summary>The part of the array at <paramref name="index"/> along the first axis, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    public NDArray this[Index index]
    {
        get
        {
            long offset = Offset(index, Count);
            ArgumentOutOfRangeException.ThrowIfNegative(offset, nameof(index));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Count, nameof(index));
            using PyObject builtins = PyObject.Import("builtins");
            using PyObject rest = builtins.GetAttr("Ellipsis");
            using PyObject python = ToPyObject();

            // Without the ellipsis, an element of one axis would be a number of its own.
            using PyObject part = python[PyValue.Tuple(offset, rest)];
            return Take(part);
        }
    }

    /// <summary>The same elements in another shape (NumPy's <c>reshape</c>), without a copy where that is possible.</summary>
    /// <param name="shape">The new shape; one size may be null, and is then worked out.</param>
    /// <exception cref="PythonValueException">The number of elements differs.</exception>
    public NDArray Reshape(Shape shape)
    {
        PyValue sizes = PyValue.Tuple(shape.Select(size => (PyValue)(size ?? -1)).ToArray());
        using PyObject python = ToPyObject();
        using PyObject result = python.Invoke("reshape", sizes);
        return Take(result);
    }

    /// <summary>A copy with elements of another type (NumPy's <c>astype</c>), in the machine's byte order.</summary>
    public NDArray AsType(DType dtype)
    {
        using PyObject python = ToPyObject();
        using PyObject result = python.Invoke("astype", (PyValue)dtype);
        return FromPython(result);
    }

    /// <summary>The index of the greatest element along the last axis (NumPy's <c>argmax</c>).</summary>
    public NDArray ArgMax()
    {
        using PyObject result = NumPy.Current.Invoke("argmax", this, ("axis", -1));
        return FromPython(result);
    }

    /// <summary>Element by element, in the precision that NumPy gives the two element types.</summary>
    public static NDArray operator +(NDArray left, NDArray right) => Apply("add", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, NDArray)"/>
    public static NDArray operator -(NDArray left, NDArray right) => Apply("subtract", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, NDArray)"/>
    public static NDArray operator *(NDArray left, NDArray right) => Apply("multiply", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, NDArray)"/>
    public static NDArray operator /(NDArray left, NDArray right) => Apply("true_divide", left, right);

    /// <summary>
    /// Every element with a number. Integer elements become <c>float32</c> (of 32 and 64 bits <c>float64</c>), so that <c>pixels / 255f</c> has
    /// the type that Keras trains with; floating-point and complex elements keep theirs.
    /// </summary>
    public static NDArray operator +(NDArray left, float right) => Apply("add", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, float)"/>
    public static NDArray operator -(NDArray left, float right) => Apply("subtract", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, float)"/>
    public static NDArray operator *(NDArray left, float right) => Apply("multiply", left, right);

    /// <inheritdoc cref="op_Addition(NDArray, float)"/>
    public static NDArray operator /(NDArray left, float right) => Apply("true_divide", left, right);

    private static NDArray Apply(string operation, NDArray left, NDArray right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        using PyObject result = NumPy.Current.Invoke(operation, left, right);
        return FromPython(result);
    }

    private static NDArray Apply(string operation, NDArray left, float right)
    {
        ArgumentNullException.ThrowIfNull(left);
        NumPy numpy = NumPy.Current;
        PyValue type = left.FloatingType();
        using PyObject number = numpy.Invoke("array", right, ("dtype", type));
        using PyObject result = numpy.Invoke(operation, left, number, ("dtype", type));
        return FromPython(result);
    }

    private DType FloatingType() => DType switch
    {
        { Name: "int64" or "uint64" or "int32" or "uint32" } => DType.Float64,
        { Name: "int16" or "uint16" or "int8" or "uint8" or "bool" } => DType.Float32,
        var type => type,
    };

    private static long Offset(Index index, long count) => index.IsFromEnd ? count - index.Value : index.Value;
}
