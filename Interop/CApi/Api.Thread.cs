namespace KerasBridge.Interop.CApi;

// The C-API for thread states and the GIL.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<int> PyGILState_Ensure =
        (delegate* unmanaged[Cdecl]<int>)LibPython.Export(nameof(PyGILState_Ensure));

    public static readonly delegate* unmanaged[Cdecl]<int, void> PyGILState_Release =
        (delegate* unmanaged[Cdecl]<int, void>)LibPython.Export(nameof(PyGILState_Release));

    public static readonly delegate* unmanaged[Cdecl]<int> PyGILState_Check =
        (delegate* unmanaged[Cdecl]<int>)LibPython.Export(nameof(PyGILState_Check));

    public static readonly delegate* unmanaged[Cdecl]<nint> PyEval_SaveThread =
        (delegate* unmanaged[Cdecl]<nint>)LibPython.Export(nameof(PyEval_SaveThread));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyEval_RestoreThread =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(PyEval_RestoreThread));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyThreadState_Clear =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(PyThreadState_Clear));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyThreadState_Delete =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.Export(nameof(PyThreadState_Delete));

    public static readonly delegate* unmanaged[Cdecl]<void> PyThreadState_DeleteCurrent =
        (delegate* unmanaged[Cdecl]<void>)LibPython.Export(nameof(PyThreadState_DeleteCurrent));

    public static readonly delegate* unmanaged[Cdecl]<nint> PyThreadState_Get =
        (delegate* unmanaged[Cdecl]<nint>)LibPython.Export(nameof(PyThreadState_Get));

    /// <summary>The state that holds the GIL (from 3.12 on: on this thread), or 0. Public and renamed in 3.13.</summary>
    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint> PyThreadState_GetUnchecked =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint>)(LibPython.TryExport(nameof(PyThreadState_GetUnchecked)) is var address and not 0
            ? address
            : LibPython.Export("_PyThreadState_UncheckedGet"));

    public static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<nint> PyGILState_GetThisThreadState =
        (delegate* unmanaged[Cdecl, SuppressGCTransition]<nint>)LibPython.Export(nameof(PyGILState_GetThisThreadState));

    public static readonly delegate* unmanaged[Cdecl]<nuint, nint, int> PyThreadState_SetAsyncExc =
        (delegate* unmanaged[Cdecl]<nuint, nint, int>)LibPython.Export(nameof(PyThreadState_SetAsyncExc));

    public static readonly delegate* unmanaged[Cdecl]<nuint> PyThread_get_thread_ident =
        (delegate* unmanaged[Cdecl]<nuint>)LibPython.Export(nameof(PyThread_get_thread_ident));
}
