namespace KerasBridge.Interop.CApi;

// The C-API for exceptions.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint> PyErr_Occurred =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint>)LibPython.Export(nameof(PyErr_Occurred));

    public static readonly delegate* unmanaged[Cdecl]<void> PyErr_Clear =
        (delegate* unmanaged[Cdecl]<void>)LibPython.Export(nameof(PyErr_Clear));

    public static readonly delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void> PyErr_Fetch =
        (delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void>)LibPython.TryExport(nameof(PyErr_Fetch));

    public static readonly delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void> PyErr_NormalizeException =
        (delegate* unmanaged[Cdecl]<nint*, nint*, nint*, void>)LibPython.TryExport(nameof(PyErr_NormalizeException));

    public static readonly delegate* unmanaged[Cdecl]<nint> PyErr_GetRaisedException =
        (delegate* unmanaged[Cdecl]<nint>)LibPython.TryExport(nameof(PyErr_GetRaisedException));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, void> PyErr_SetObject =
        (delegate* unmanaged[Cdecl]<nint, nint, void>)LibPython.Export(nameof(PyErr_SetObject));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte*, void> PyErr_SetString =
        (delegate* unmanaged[Cdecl]<nint, byte*, void>)LibPython.Export(nameof(PyErr_SetString));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, int> PyErr_GivenExceptionMatches =
        (delegate* unmanaged[Cdecl]<nint, nint, int>)LibPython.Export(nameof(PyErr_GivenExceptionMatches));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyErr_WriteUnraisable =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(PyErr_WriteUnraisable));

    public static readonly delegate* unmanaged[Cdecl]<byte*, nint, nint, nint> PyErr_NewException =
        (delegate* unmanaged[Cdecl]<byte*, nint, nint, nint>)LibPython.Export(nameof(PyErr_NewException));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint, int> PyException_SetTraceback =
        (delegate* unmanaged[Cdecl]<nint, nint, int>)LibPython.Export(nameof(PyException_SetTraceback));
}
