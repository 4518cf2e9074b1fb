using System.Runtime.InteropServices;

namespace KerasBridge.Interop.CApi;

// The structures of the stable ABI that a C extension fills in or receives. CPython promises their layout; no other
// structure (object heads, type objects, thread states, configurations) is mirrored anywhere.

/// <summary>The view that the buffer protocol fills in.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PyBuffer
{
    public void* buf;
    public nint obj;
    public nint len;
    public nint itemsize;
    public int @readonly;
    public int ndim;
    public byte* format;
    public nint* shape;
    public nint* strides;
    public nint* suboffsets;
    public nint @internal;
}

/// <summary>A function that Python can call.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PyMethodDef
{
    public byte* ml_name;
    public nint ml_meth;
    public int ml_flags;
    public byte* ml_doc;
}

/// <summary>The description of a type to be made.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PyTypeSpec
{
    public byte* name;
    public int basicsize;
    public int itemsize;
    public uint flags;
    public PyTypeSlot* slots;
}

/// <summary>One behaviour of a type to be made.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PyTypeSlot
{
    public int slot;
    public nint pfunc;
}
