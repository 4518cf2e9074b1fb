using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Buffers;

/// <summary>Where the memory of an object with the buffer protocol lies and how it is laid out. Valid while the object lives.</summary>
internal sealed unsafe record BufferInfo
{
    private const int FullReadOnly = 0x18 | 0x04;

    public required nint Start { get; init; }

    public required long[] Shape { get; init; }

    /// <summary>Distances in bytes.</summary>
    public required long[] Strides { get; init; }

    public required int ItemSize { get; init; }

    /// <summary>The element type in the notation of Python's struct module.</summary>
    public required string Format { get; init; }

    public required bool IsReadOnly { get; init; }

    /// <summary>Asks the object.</summary>
    /// <exception cref="PythonException">The object lends no buffer.</exception>
    public static BufferInfo Read(in GilScope gil, BorrowedRef target)
    {
        PyBuffer view;
        PythonErrors.ThrowIfNegative(gil, Api.PyObject_GetBuffer(target.Address, &view, FullReadOnly));
        try
        {
            return FromView(view);
        }
        finally
        {
            Api.PyBuffer_Release(&view);
        }
    }

    private static BufferInfo FromView(in PyBuffer view) => new()
    {
        Start = (nint)view.buf,
        Shape = Widen(view.shape, view.ndim),
        Strides = Widen(view.strides, view.ndim),
        ItemSize = (int)view.itemsize,
        Format = Marshal.PtrToStringUTF8((nint)view.format) ?? "B",
        IsReadOnly = view.@readonly != 0,
    };

    private static long[] Widen(nint* values, int count)
    {
        var result = new long[count];
        for (int i = 0; i < count; i++)
        {
            result[i] = values[i];
        }

        return result;
    }
}
