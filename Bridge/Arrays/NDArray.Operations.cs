namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The part of the array that lies in <paramref name="range"/> along the first axis, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches beyond the array.</exception>
    public NDArray this[Range range]
    {
        get
        {
            (int start, int count) = range.GetOffsetAndLength(checked((int)Count));
            using PyObject builtins = PyObject.Import("builtins");
            using PyObject slice = builtins.Invoke("slice", start, start + count);
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
            int offset = index.GetOffset(checked((int)Count));
            ArgumentOutOfRangeException.ThrowIfNegative(offset, nameof(index));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offset, Count, nameof(index));
            using PyObject python = ToPyObject();
            using PyObject part = python[offset];
            return FromPython(part);
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

    /// <summary>A copy with elements of another type (NumPy's <c>astype</c>).</summary>
    public NDArray AsType(DType dtype)
    {
        using PyObject python = ToPyObject();
        using PyObject result = python.Invoke("astype", (PyValue)dtype);
        return Take(result);
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
    /// the type that Keras trains with; floating-point elements keep theirs.
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
        using PyObject result = NumPy.Current.Invoke(operation, left, right, ("dtype", (PyValue)left.FloatingType()));
        return FromPython(result);
    }

    private DType FloatingType() => DType switch
    {
        { IsFloatingPoint: true } type => type,
        { Name: "int64" or "uint64" or "int32" or "uint32" } => DType.Float64,
        _ => DType.Float32,
    };
}
