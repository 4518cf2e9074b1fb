using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.Native;

namespace KerasBridge;

public sealed unsafe partial class NDArray
{
    /// <summary>Whether the elements lie one after the other in row-major order, without gaps.</summary>
    public bool IsContiguous => Buffer.IsContiguous;

    /// <summary>
    /// Whether the elements can't be written, as NumPy marks it: the memory was lent for reading, or elements are seen several times
    /// (<c>broadcast_to</c>, but not what NumPy leaves writable, such as <c>as_strided</c>).
    /// </summary>
    public bool IsReadOnly => Buffer.IsReadOnly;

    /// <summary>
    /// The elements in place, without a copy, in row-major order. Valid until this array is disposed, or nothing refers to it any more.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The elements are of another type, read-only, not contiguous (<see cref="AsTensorSpan{T}"/> sees them with their strides), misaligned
    /// (copy them with <see cref="ToArray{T}"/>), or more than a span can count.
    /// </exception>
    public Span<T> AsSpan<T>()
        where T : unmanaged
    {
        ThrowIfReadOnly();
        return View<T>();
    }

    /// <summary>The elements in place, for reading.</summary>
    /// <inheritdoc cref="AsSpan{T}"/>
    public ReadOnlySpan<T> AsReadOnlySpan<T>()
        where T : unmanaged => View<T>();

    /// <summary>
    /// Copies the elements, in row-major order and converted to <typeparamref name="T"/> where they are of another type, as NumPy's
    /// <c>astype</c> does. A new large array costs more than the copy itself, for its memory pages: where speed counts, keep one and
    /// <see cref="CopyTo{T}(Span{T})"/> it.
    /// </summary>
    /// <exception cref="NotSupportedException">NumPy has no elements of type <typeparamref name="T"/>.</exception>
    /// <exception cref="InvalidOperationException">There are more elements than a .NET array can hold, or they are texts.</exception>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        ThrowIfTooLarge();
        T[] result = GC.AllocateUninitializedArray<T>((int)Length);
        HugePages.AskFor(result);
        CopyTo<T>(result);
        return result;
    }

    /// <summary>Copies the elements of an array with two axes.</summary>
    /// <exception cref="InvalidOperationException">The array has another number of axes, or more elements than a .NET array can hold.</exception>
    public T[,] ToArray2D<T>()
        where T : unmanaged
    {
        if (Rank != 2)
        {
            throw new InvalidOperationException($"An array of shape {Shape} has not two axes.");
        }

        ThrowIfTooLarge();

        var result = new T[Buffer.Shape[0], Buffer.Shape[1]];
        CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(result)), result.Length));
        return result;
    }

    /// <summary>Copies the elements into memory of the caller, in row-major order and converted where they are of another type.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has not room for exactly the elements.</exception>
    /// <exception cref="NotSupportedException">NumPy has no elements of type <typeparamref name="T"/>.</exception>
    /// <exception cref="InvalidOperationException">The elements are texts: <see cref="ToStringArray"/>.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged
    {
        using Reading reading = Read();
        BufferInfo buffer = Buffer;
        ElementType type = ElementTypes.Of<T>();
        CheckRoom(destination.Length, nameof(destination));
        if (type.IsThatOf(buffer) && buffer.IsContiguous)
        {
            Blocks.Copy(new ReadOnlySpan<T>((void*)buffer.Start, destination.Length), destination);
        }
        else
        {
            fixed (T* start = destination)
            {
                ConvertTo(type, start, buffer.Shape, default);
            }
        }
    }

    /// <inheritdoc cref="CopyTo{T}(Span{T})"/>
    public void CopyTo<T>(Memory<T> destination)
        where T : unmanaged => CopyTo(destination.Span);

    /// <summary>The only element of an array that has one.</summary>
    /// <exception cref="InvalidOperationException">The array has none or several.</exception>
    public T ToScalar<T>()
        where T : unmanaged
    {
        if (Length != 1)
        {
            throw new InvalidOperationException($"An array of shape {Shape} has not one element.");
        }

        T value = default;
        CopyTo(new Span<T>(ref value));
        return value;
    }

    private Span<T> View<T>()
        where T : unmanaged
    {
        BufferInfo buffer = Buffer;
        CheckInPlace<T>();
        if (!buffer.IsContiguous)
        {
            throw new InvalidOperationException(
                "The elements do not lie one after the other in memory: see them with AsTensorSpan, or copy them with ToArray.");
        }

        return buffer.Length <= int.MaxValue
            ? new Span<T>((void*)buffer.Start, (int)buffer.Length)
            : throw new InvalidOperationException($"A span counts to 2^31, and the shape is {Shape}: take parts of it, such as array[..1000].");
    }

    /// <summary>Whether .NET can read the elements in place one after the other.</summary>
    internal bool IsViewable => IsContiguous && IsAligned;

    /// <summary>
    /// The array as Keras takes it: a copy where elements lie across the boundaries of their size, which Theano refuses, and of the largest
    /// integers, whose type Keras does not know on PyTorch.
    /// </summary>
    internal NDArray ForKeras()
    {
        if (IsUnknownToKeras(Buffer.Kind, Buffer.ItemSize))
        {
            return AsType(Length > 0 && IntegerExtremes().Greatest > long.MaxValue ? DType.Float64 : DType.Int64);
        }

        return IsAligned ? this : AsType(DType);
    }

    /// <summary>Whether the running Keras knows no elements of a type.</summary>
    internal static bool IsUnknownToKeras(ElementKind kind, int size) =>
        kind == ElementKind.UnsignedInteger && size == sizeof(ulong) && KerasRuntime.Current.Backend == KerasBackend.Torch;

    private bool IsAligned => Buffer.Kind == ElementKind.Other || Buffer.Start % ElementType.AlignmentOf(Buffer.ItemSize) == 0;

    private void CheckInPlace<T>()
        where T : unmanaged
    {
        BufferInfo buffer = Buffer;
        if (!ElementTypes.Of<T>().IsThatOf(buffer))
        {
            throw new InvalidOperationException($"The elements are {DType}, not {DType.Of<T>()}: convert them with AsType or ToArray.");
        }

        if (!IsAligned)
        {
            throw new InvalidOperationException("The elements lie across the boundaries that .NET keeps: copy them with ToArray.");
        }
    }

    private void CheckRoom(long room, string parameter)
    {
        if (room != Length)
        {
            throw new ArgumentException($"The destination has room for {room} elements and the array {Length}.", parameter);
        }
    }

    private void ThrowIfTooLarge()
    {
        if (Length > Array.MaxLength)
        {
            throw new InvalidOperationException(
                $"A .NET array holds {Array.MaxLength} elements at most, and the shape is {Shape}: take parts of it, such as array[..1000].");
        }
    }

    private void ThrowIfReadOnly()
    {
        if (Buffer.IsReadOnly)
        {
            throw new InvalidOperationException("The array is read-only: read it with AsReadOnlySpan or AsReadOnlyTensorSpan.");
        }
    }
}
