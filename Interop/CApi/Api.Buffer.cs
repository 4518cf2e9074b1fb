namespace KerasBridge.Interop.CApi;

// The C-API for the buffer protocol.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<nint, PyBuffer*, int, int> PyObject_GetBuffer =
        (delegate* unmanaged[Cdecl]<nint, PyBuffer*, int, int>)LibPython.Export(nameof(PyObject_GetBuffer));

    public static readonly delegate* unmanaged[Cdecl]<PyBuffer*, void> PyBuffer_Release =
        (delegate* unmanaged[Cdecl]<PyBuffer*, void>)LibPython.Export(nameof(PyBuffer_Release));

    public static readonly delegate* unmanaged[Cdecl]<PyBuffer*, nint, nint, nint, int, int, int> PyBuffer_FillInfo =
        (delegate* unmanaged[Cdecl]<PyBuffer*, nint, nint, nint, int, int, int>)LibPython.Export(nameof(PyBuffer_FillInfo));
}
