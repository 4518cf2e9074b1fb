namespace KerasBridge.Interop.CApi;

// The C-API for numbers.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<long, nint> PyLong_FromLongLong =
        (delegate* unmanaged[Cdecl]<long, nint>)LibPython.Export(nameof(PyLong_FromLongLong));

    public static readonly delegate* unmanaged[Cdecl]<ulong, nint> PyLong_FromUnsignedLongLong =
        (delegate* unmanaged[Cdecl]<ulong, nint>)LibPython.Export(nameof(PyLong_FromUnsignedLongLong));

    public static readonly delegate* unmanaged[Cdecl]<nint, long> PyLong_AsLongLong =
        (delegate* unmanaged[Cdecl]<nint, long>)LibPython.Export(nameof(PyLong_AsLongLong));

    public static readonly delegate* unmanaged[Cdecl]<double, nint> PyFloat_FromDouble =
        (delegate* unmanaged[Cdecl]<double, nint>)LibPython.Export(nameof(PyFloat_FromDouble));

    public static readonly delegate* unmanaged[Cdecl]<nint, double> PyFloat_AsDouble =
        (delegate* unmanaged[Cdecl]<nint, double>)LibPython.Export(nameof(PyFloat_AsDouble));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyNumber_Index =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyNumber_Index));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyNumber_Float =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyNumber_Float));
}
