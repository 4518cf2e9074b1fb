namespace KerasBridge.Interop.CApi;

// The C-API for calls.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint> PyObject_VectorcallDict =
        (delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint>)LibPython.Export(nameof(PyObject_VectorcallDict));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint> PyObject_Vectorcall =
        (delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint>)LibPython.TryExport(nameof(PyObject_Vectorcall));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint> PyObject_VectorcallMethod =
        (delegate* unmanaged[Cdecl]<nint, nint*, nuint, nint, nint>)LibPython.Export(nameof(PyObject_VectorcallMethod));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, nint> PyObject_Call =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, nint>)LibPython.Export(nameof(PyObject_Call));
}
