using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

public sealed unsafe partial class NDArray
{
    // NumPy itself copies whatever is not plain, straight to where it shall be: the memory is lent to it for that time.
    private void ConvertTo<T>(ElementType type, T* start, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides)
        where T : unmanaged
    {
        if (Buffer.Kind == ElementKind.Other && IsText)
        {
            throw new InvalidOperationException($"The elements are texts ({DType}), no numbers: read them with {nameof(ToStringArray)}.");
        }

        if (Length == 0)
        {
            return;
        }

        NumPy numpy = NumPy.Current;
        using GilScope gil = GilScope.Acquire();
        using NewRef memory = ManagedMemory.LendFixed(gil, start, Extent(shape, strides, sizeof(T)), isReadOnly: false);
        using NDArray target = Own(numpy.New(gil, memory.Borrow(), type, shape, strides));
        using PyObject nothing = numpy.Invoke("copyto", target, this, ("casting", "unsafe"));
    }

    // How many bytes lie between the first element and the end of the last.
    private static long Extent(ReadOnlySpan<nint> shape, ReadOnlySpan<nint> strides, int itemSize)
    {
        long extent = itemSize;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            extent = strides.IsEmpty ? extent * shape[axis] : extent + (shape[axis] - 1) * strides[axis];
        }

        return extent;
    }
}
