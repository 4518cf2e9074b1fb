namespace KerasBridge.Interop.CApi;

// The C-API for numbers. The functions that read take exact numbers only: of other objects they would run Python code.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<long, nint> PyLong_FromLongLong =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<long, nint>)LibPython.Export(nameof(PyLong_FromLongLong));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<ulong, nint> PyLong_FromUnsignedLongLong =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<ulong, nint>)LibPython.Export(nameof(PyLong_FromUnsignedLongLong));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long> PyLong_AsLongLong =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, long>)LibPython.Export(nameof(PyLong_AsLongLong));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, nint> PyFloat_FromDouble =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<double, nint>)LibPython.Export(nameof(PyFloat_FromDouble));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double> PyFloat_AsDouble =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, double>)LibPython.Export(nameof(PyFloat_AsDouble));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyNumber_Index =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyNumber_Index));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyNumber_Float =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyNumber_Float));
}
