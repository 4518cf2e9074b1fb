namespace KerasBridge.Interop.CApi;

// The C-API for types and functions made here.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<nint, byte*, nint> PyCapsule_GetPointer =
        (delegate* unmanaged[Cdecl]<nint, byte*, nint>)LibPython.Export(nameof(PyCapsule_GetPointer));

    public static readonly delegate* unmanaged[Cdecl]<PyTypeSpec*, nint> PyType_FromSpec =
        (delegate* unmanaged[Cdecl]<PyTypeSpec*, nint>)LibPython.Export(nameof(PyType_FromSpec));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint> PyType_GenericAlloc =
        (delegate* unmanaged[Cdecl]<nint, nint, nint>)LibPython.Export(nameof(PyType_GenericAlloc));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyObject_Free =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(PyObject_Free));

    public static readonly delegate* unmanaged[Cdecl]<PyMethodDef*, nint, nint, nint> PyCFunction_NewEx =
        (delegate* unmanaged[Cdecl]<PyMethodDef*, nint, nint, nint>)LibPython.Export(nameof(PyCFunction_NewEx));
}
