using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Buffers;

/// <summary>Where the memory of an array lies and how it is laid out. Valid while the array lives.</summary>
internal sealed unsafe class BufferInfo : IEquatable<BufferInfo>
{
    private const int FullReadOnly = 0x18 | 0x04;

    // Sizes, then strides: one object instead of two.
    private readonly nint[] _layout;

    public BufferInfo(nint start, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, ElementKind kind, int itemSize, bool isReadOnly)
    {
        Start = start;
        Kind = kind;
        ItemSize = itemSize;
        IsReadOnly = isReadOnly;
        _layout = new nint[shape.Length * 2];
        shape.CopyTo(_layout);
        strides.CopyTo(_layout.AsSpan(shape.Length));
        Length = Product(shape);
        IsContiguous = Length == 0 || IsRowMajor(shape, strides, itemSize);
    }

    public nint Start { get; }

    public ElementKind Kind { get; }

    public int ItemSize { get; }

    public bool IsReadOnly { get; }

    /// <summary>Whether the memory is known to be the array's, and not another object's that it looks into.</summary>
    public bool OwnsMemory { get; init; }

    public int Rank => _layout.Length / 2;

    public ReadOnlySpan<nint> Shape => _layout.AsSpan(0, Rank);

    /// <summary>Distances in bytes.</summary>
    public ReadOnlySpan<nint> Strides => _layout.AsSpan(Rank);

    /// <summary>The number of elements.</summary>
    public long Length { get; }

    /// <summary>The size of all elements in bytes.</summary>
    public long Size => Length * ItemSize;

    /// <summary>Whether the elements lie one after the other in row-major order, without gaps.</summary>
    public bool IsContiguous { get; }

    /// <summary>Asks the object.</summary>
    /// <exception cref="PythonException">The object lends no buffer.</exception>
    public static BufferInfo Read(in GilScope gil, BorrowedRef target)
    {
        BufferInfo? info = TryRead(gil, target);
        if (info is null)
        {
            PythonErrors.ThrowPending(gil);
        }

        return info;
    }

    /// <summary>Asks the object; null with Python's error set where it lends no buffer.</summary>
    public static BufferInfo? TryRead(in GilScope gil, BorrowedRef target)
    {
        PyBuffer view;
        if (Api.PyObject_GetBuffer(target.Address, &view, FullReadOnly) < 0)
        {
            return null;
        }

        try
        {
            return FromView(view);
        }
        finally
        {
            Api.PyBuffer_Release(&view);
        }
    }

    /// <summary>Whether both say the same of the same memory.</summary>
    public bool Equals(BufferInfo? other) =>
        other is not null && (Start, Kind, ItemSize, IsReadOnly) == (other.Start, other.Kind, other.ItemSize, other.IsReadOnly)
        && _layout.AsSpan().SequenceEqual(other._layout);

    public override bool Equals(object? obj) => Equals(obj as BufferInfo);

    public override int GetHashCode() => HashCode.Combine(Start, Kind, ItemSize, Length);

    private static BufferInfo FromView(in PyBuffer view) => new(
        (nint)view.buf,
        new ReadOnlySpan<nint>(view.shape, view.ndim),
        new ReadOnlySpan<nint>(view.strides, view.ndim),
        ElementFormat.Read(view.format),
        (int)view.itemsize,
        view.@readonly != 0);

    private static long Product(ReadOnlySpan<nint> shape)
    {
        long product = 1;
        foreach (nint size in shape)
        {
            product *= size;
        }

        return product;
    }

    private static bool IsRowMajor(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, int itemSize)
    {
        nint expected = itemSize;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            if (shape[axis] > 1 && strides[axis] != expected)
            {
                return false;
            }

            expected *= shape[axis];
        }

        return true;
    }
}
