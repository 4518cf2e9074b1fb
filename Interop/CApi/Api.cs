namespace KerasBridge.Interop.CApi;

/// <summary>
/// CPython's C-API as function pointers, one file per area, under CPython's own names. The fields are read-only, so that the JIT
/// treats the addresses as constants. Functions that some of the versions 3.9 to 3.14 lack are null there (probed, never assumed).
/// Only references (<see cref="References"/>) and the GIL (<see cref="Threading"/>) may call what touches reference counts. What is
/// marked SuppressGCTransition never runs Python code and never waits, so that the runtime need not be told of the call.
/// </summary>
internal static unsafe partial class Api
{
    public static readonly nint None = LibPython.Export("_Py_NoneStruct");
    public static readonly nint True = LibPython.Export("_Py_TrueStruct");
    public static readonly nint False = LibPython.Export("_Py_FalseStruct");
    public static readonly nint Ellipsis = LibPython.Export("_Py_EllipsisObject");

    public static readonly nint PyBool_Type = LibPython.Export(nameof(PyBool_Type));
    public static readonly nint PyLong_Type = LibPython.Export(nameof(PyLong_Type));
    public static readonly nint PyFloat_Type = LibPython.Export(nameof(PyFloat_Type));
    public static readonly nint PyUnicode_Type = LibPython.Export(nameof(PyUnicode_Type));
    public static readonly nint PyTuple_Type = LibPython.Export(nameof(PyTuple_Type));
    public static readonly nint PyList_Type = LibPython.Export(nameof(PyList_Type));
    public static readonly nint PyDict_Type = LibPython.Export(nameof(PyDict_Type));
}
