namespace KerasBridge;

/// <summary>
/// The element type of an array or tensor, by its name in NumPy and Keras. The default value is unset: as an argument it is not sent.
/// </summary>
public readonly record struct DType : IPythonValue
{
    private readonly string? _name;

    private DType(string name) => _name = name;

    /// <summary>Truth values, one byte each.</summary>
    public static DType Bool => new("bool");

    /// <summary>8-bit signed integers.</summary>
    public static DType Int8 => new("int8");

    /// <summary>16-bit signed integers.</summary>
    public static DType Int16 => new("int16");

    /// <summary>32-bit signed integers.</summary>
    public static DType Int32 => new("int32");

    /// <summary>64-bit signed integers.</summary>
    public static DType Int64 => new("int64");

    /// <summary>8-bit unsigned integers.</summary>
    public static DType UInt8 => new("uint8");

    /// <summary>16-bit unsigned integers.</summary>
    public static DType UInt16 => new("uint16");

    /// <summary>32-bit unsigned integers.</summary>
    public static DType UInt32 => new("uint32");

    /// <summary>64-bit unsigned integers.</summary>
    public static DType UInt64 => new("uint64");

    /// <summary>16-bit floating point (IEEE half precision, <see cref="Half"/>).</summary>
    public static DType Float16 => new("float16");

    /// <summary>16-bit floating point with the exponent of <see cref="Float32"/> (<see cref="KerasBridge.BFloat16"/>).</summary>
    public static DType BFloat16 => new("bfloat16");

    /// <summary>32-bit floating point (<see cref="float"/>), Keras's default.</summary>
    public static DType Float32 => new("float32");

    /// <summary>64-bit floating point (<see cref="double"/>), NumPy's default.</summary>
    public static DType Float64 => new("float64");

    /// <summary>
    /// Complex numbers of two 32-bit parts. .NET has no such type: elements are read as <see cref="System.Numerics.Complex"/>, converted
    /// by <see cref="NDArray.ToArray{T}"/>, and not in place.
    /// </summary>
    public static DType Complex64 => new("complex64");

    /// <summary>Complex numbers of two 64-bit parts (<see cref="System.Numerics.Complex"/>).</summary>
    public static DType Complex128 => new("complex128");

    /// <summary>The name in NumPy and Keras, or an empty text where unset.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether a type is named.</summary>
    public bool IsSet => _name is not null;

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public bool IsFloatingPoint => Name is "float16" or "bfloat16" or "float32" or "float64";

    /// <summary>The element type of this name, such as <c>float32</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static DType Of(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        // The literal, where it is one of those above: comparing the same text with itself takes no time.
        return new DType(string.IsInterned(name) ?? name);
    }

    /// <summary>The element type that has the layout of <typeparamref name="T"/>.</summary>
    /// <exception cref="NotSupportedException">NumPy has no such type.</exception>
    public static DType Of<T>()
        where T : unmanaged => ElementTypes.Of<T>().DType;

    /// <summary>The element type of this name.</summary>
    public static implicit operator DType(string name) => Of(name);

    /// <inheritdoc/>
    public PyValue ToPyValue() => _name is null ? default(PyValue) : _name;

    /// <summary>The element type as it is sent to Python.</summary>
    public static implicit operator PyValue(DType type) => type.ToPyValue();

    /// <inheritdoc/>
    public override string ToString() => _name ?? "(unset)";
}
