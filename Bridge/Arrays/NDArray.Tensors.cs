using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using DotNetTensor = System.Numerics.Tensors.Tensor;

namespace KerasBridge;

public sealed unsafe partial class NDArray
{
    /// <summary>
    /// An array over the memory of a tensor of .NET, without a copy and with the tensor's strides: changes of either are seen by both.
    /// </summary>
    /// <param name="elements">The elements; they stay pinned as long as Python uses them. Broadcast ones become a read-only array.</param>
    /// <param name="isReadOnly">Whether Python may only read. Default: it may write.</param>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    public static NDArray From<T>(Tensor<T> elements, bool isReadOnly = false)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements.Rank == 0)
        {
            // .NET's empty tensor; NumPy's arrays without axes have one element.
            return isReadOnly ? From(ReadOnlyMemory<T>.Empty) : From(Array.Empty<T>());
        }

        ElementType type = ElementTypes.Of<T>();
        Span<nint> strides = stackalloc nint[elements.Rank];
        bool isBroadcast = TensorStrides.ToBytes(elements.Lengths, elements.Strides, sizeof(T), strides);
        long extent = elements.FlattenedLength == 0 ? 0 : Extent(elements.Lengths, strides, sizeof(T));
        NumPy numpy = NumPy.Current;
        MemoryHandle pin = elements.GetPinnedHandle();

        // The handle itself points at the start of the whole, also where the tensor is a slice of it.
        void* start = Unsafe.AsPointer(ref elements.AsTensorSpan().GetPinnableReference());
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.Lend(gil, pin, start, extent, isReadOnly || isBroadcast);
        return Own(numpy.New(gil, memory.Borrow(), type, elements.Lengths, strides));
    }

    /// <summary>
    /// An array with a copy of the elements, row-major. A span can't be kept alive beyond the call that it was given to: without a copy,
    /// give the tensor itself to <see cref="From{T}(Tensor{T}, bool)"/>.
    /// </summary>
    /// <exception cref="NotSupportedException">NumPy has no such element type.</exception>
    /// <exception cref="PythonMemoryException">There is not that much memory.</exception>
    public static NDArray CopyOf<T>(in ReadOnlyTensorSpan<T> elements)
        where T : unmanaged
    {
        if (elements.Rank == 0)
        {
            return NewEmpty(ElementTypes.Of<T>(), [0]);
        }

        NDArray result = NewEmpty(ElementTypes.Of<T>(), elements.Lengths);
        elements.FlattenTo(result.View<T>());
        GC.KeepAlive(result);
        return result;
    }

    /// <summary>
    /// The elements in place, without a copy, with their shape and strides. Valid until this array is disposed, or nothing refers to it any
    /// more. A scalar is seen as one axis of size one.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The elements are of another type, read-only, misaligned, or in an order that .NET's tensors do not know: backwards, at distances that
    /// are no multiple of the element or, along an outer axis, smaller than what the inner ones span. Copy them (<see cref="CopyTo{T}(in TensorSpan{T})"/>).
    /// </exception>
    public TensorSpan<T> AsTensorSpan<T>()
        where T : unmanaged
    {
        ThrowIfReadOnly();
        CheckInPlace<T>();
        BufferInfo buffer = Buffer;
        Span<nint> strides = stackalloc nint[Math.Max(1, buffer.Rank)];
        try
        {
            return buffer.Length == 0
                ? DotNetTensor.CreateFromShape<T>(ViewLengths()).AsTensorSpan()
                : new TensorSpan<T>((T*)buffer.Start, ViewStrides<T>(strides), ViewLengths(), strides);
        }
        catch (ArgumentException)
        {
            throw UnknownOrder();
        }
    }

    /// <summary>The elements in place, for reading.</summary>
    /// <inheritdoc cref="AsTensorSpan{T}"/>
    public ReadOnlyTensorSpan<T> AsReadOnlyTensorSpan<T>()
        where T : unmanaged
    {
        CheckInPlace<T>();
        BufferInfo buffer = Buffer;
        Span<nint> strides = stackalloc nint[Math.Max(1, buffer.Rank)];
        try
        {
            return buffer.Length == 0
                ? DotNetTensor.CreateFromShape<T>(ViewLengths()).AsReadOnlyTensorSpan()
                : new ReadOnlyTensorSpan<T>((T*)buffer.Start, ViewStrides<T>(strides), ViewLengths(), strides);
        }
        catch (ArgumentException)
        {
            throw UnknownOrder();
        }
    }

    /// <summary>Copies the elements into a tensor of the caller, whatever its strides, converted where they are of another type.</summary>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another shape.</exception>
    /// <exception cref="NotSupportedException">NumPy has no elements of type <typeparamref name="T"/>.</exception>
    /// <exception cref="InvalidOperationException">The elements are texts: <see cref="ToStringArray"/>.</exception>
    public void CopyTo<T>(in TensorSpan<T> destination)
        where T : unmanaged
    {
        if (!destination.Lengths.SequenceEqual(ViewLengths()))
        {
            throw new ArgumentException($"The destination has the shape {Shape.Of(destination.Lengths)} and the array {Shape}.", nameof(destination));
        }

        if (Length == 0)
        {
            return;
        }

        Span<nint> strides = stackalloc nint[destination.Rank];
        TensorStrides.ToBytes(destination.Lengths, destination.Strides, sizeof(T), strides);
        fixed (T* start = destination)
        {
            ConvertTo(ElementTypes.Of<T>(), start, destination.Lengths, strides);
        }

        GC.KeepAlive(this);
    }

    // .NET's tensors have one axis at least.
    private ReadOnlySpan<nint> ViewLengths() => Rank > 0 ? Buffer.Shape : new nint[] { 1 };

    // Fills in the distances in elements; returns how many elements they span.
    private nint ViewStrides<T>(Span<nint> strides)
        where T : unmanaged
    {
        BufferInfo buffer = Buffer;
        return TensorStrides.ToElements(buffer.Shape, buffer.Strides, sizeof(T), strides)
            ? (nint)(Extent(buffer.Shape, buffer.Strides, sizeof(T)) / sizeof(T))
            : throw UnknownOrder();
    }

    private InvalidOperationException UnknownOrder() => new(
        $"The elements of this array of shape {Shape} lie in an order that .NET's tensors do not know, such as backwards, every second row, or "
        + "windows that overlap: copy them with CopyTo.");
}
