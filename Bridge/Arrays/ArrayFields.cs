using System.Runtime.InteropServices;

namespace KerasBridge;

/// <summary>
/// What stands in an array of NumPy behind Python's head: part of NumPy's binary interface, the same in 1.x and 2.x, which extension
/// modules have compiled in. Used only where <see cref="ArrayReader"/> finds that it says what the buffer protocol says.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ArrayFields
{
    // Bits of the flags.
    public const int RowMajor = 0x0001;
    public const int Aligned = 0x0100;
    public const int Writable = 0x0400;

    public nint data;
    public int nd;
    public nint* dimensions;
    public nint* strides;
    public nint @base;
    public nint descr;
    public int flags;
}
