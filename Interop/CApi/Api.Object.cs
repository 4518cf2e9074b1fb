namespace KerasBridge.Interop.CApi;

// The C-API for the object protocol.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void> Py_IncRef =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void>)LibPython.Export(nameof(Py_IncRef));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> Py_DecRef =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(Py_DecRef));

    /// <summary>The same function, where no destructor can run: another reference keeps the object alive, or it is a plain number.</summary>
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void> Py_DecRefKept =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, void>)LibPython.Export(nameof(Py_DecRef));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint> PyObject_GetAttr =
        (delegate* unmanaged[Cdecl]<nint, nint, nint>)LibPython.Export(nameof(PyObject_GetAttr));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> PyObject_SetAttr =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)LibPython.Export(nameof(PyObject_SetAttr));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint> PyObject_GetItem =
        (delegate* unmanaged[Cdecl]<nint, nint, nint>)LibPython.Export(nameof(PyObject_GetItem));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, nint, int> PyObject_SetItem =
        (delegate* unmanaged[Cdecl]<nint, nint, nint, int>)LibPython.Export(nameof(PyObject_SetItem));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, int> PyObject_DelItem =
        (delegate* unmanaged[Cdecl]<nint, nint, int>)LibPython.Export(nameof(PyObject_DelItem));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyObject_Str =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyObject_Str));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyObject_Repr =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyObject_Repr));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> PyObject_Type =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)LibPython.Export(nameof(PyObject_Type));

    /// <summary>The class, borrowed. A function since 3.14.</summary>
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint> Py_TYPE =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint, nint>)LibPython.TryExport(nameof(Py_TYPE));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, int> PyObject_IsInstance =
        (delegate* unmanaged[Cdecl]<nint, nint, int>)LibPython.Export(nameof(PyObject_IsInstance));

    public static readonly delegate* unmanaged[Cdecl]<nint, int> PyObject_IsTrue =
        (delegate* unmanaged[Cdecl]<nint, int>)LibPython.Export(nameof(PyObject_IsTrue));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, int, int> PyObject_RichCompareBool =
        (delegate* unmanaged[Cdecl]<nint, nint, int, int>)LibPython.Export(nameof(PyObject_RichCompareBool));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyObject_Hash =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyObject_Hash));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyObject_Size =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyObject_Size));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyObject_GetIter =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyObject_GetIter));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyIter_Next =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyIter_Next));

    public static readonly delegate* unmanaged[Cdecl]<nint, int> PyCallable_Check =
        (delegate* unmanaged[Cdecl]<nint, int>)LibPython.Export(nameof(PyCallable_Check));
}
