namespace KerasBridge.Interop.CApi;

// The C-API for tuples, lists, dictionaries.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyTuple_New =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyTuple_New));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> PyTuple_SetItem =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)LibPython.Export(nameof(PyTuple_SetItem));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint> PyTuple_GetItem =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint, nint>)LibPython.Export(nameof(PyTuple_GetItem));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> PyTuple_Size =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)LibPython.Export(nameof(PyTuple_Size));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyList_New =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyList_New));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> PyList_SetItem =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)LibPython.Export(nameof(PyList_SetItem));

    public static readonly delegate* unmanaged[Cdecl]<nint> PyDict_New =
        (delegate* unmanaged[Cdecl]<nint>)LibPython.Export(nameof(PyDict_New));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> PyDict_SetItem =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)LibPython.Export(nameof(PyDict_SetItem));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint> PyDict_GetItemWithError =
        (delegate* unmanaged[Cdecl]<nint, nint, nint>)LibPython.Export(nameof(PyDict_GetItemWithError));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint*, nint*, nint*, int> PyDict_Next =
        (delegate* unmanaged[Cdecl]<nint, nint*, nint*, nint*, int>)LibPython.Export(nameof(PyDict_Next));
}
