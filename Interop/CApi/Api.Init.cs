namespace KerasBridge.Interop.CApi;

// The C-API for starting the interpreter.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<int, void> Py_InitializeEx =
        (delegate* unmanaged[Cdecl]<int, void>)LibPython.Export(nameof(Py_InitializeEx));

    public static readonly delegate* unmanaged[Cdecl]<int> Py_IsInitialized =
        (delegate* unmanaged[Cdecl]<int>)LibPython.Export(nameof(Py_IsInitialized));

    public static readonly delegate* unmanaged[Cdecl]<byte*> Py_GetVersion =
        (delegate* unmanaged[Cdecl]<byte*>)LibPython.Export(nameof(Py_GetVersion));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> Py_SetPythonHome =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.TryExport(nameof(Py_SetPythonHome));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> Py_SetProgramName =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.TryExport(nameof(Py_SetProgramName));

    public static readonly delegate* unmanaged[Cdecl]<nint> PyInitConfig_Create =
        (delegate* unmanaged[Cdecl]<nint>)LibPython.TryExport(nameof(PyInitConfig_Create));

    public static readonly delegate* unmanaged[Cdecl]<nint, void> PyInitConfig_Free =
        (delegate* unmanaged[Cdecl]<nint, void>)LibPython.TryExport(nameof(PyInitConfig_Free));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte*, long, int> PyInitConfig_SetInt =
        (delegate* unmanaged[Cdecl]<nint, byte*, long, int>)LibPython.TryExport(nameof(PyInitConfig_SetInt));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, int> PyInitConfig_SetStr =
        (delegate* unmanaged[Cdecl]<nint, byte*, byte*, int>)LibPython.TryExport(nameof(PyInitConfig_SetStr));

    public static readonly delegate* unmanaged[Cdecl]<nint, int> Py_InitializeFromInitConfig =
        (delegate* unmanaged[Cdecl]<nint, int>)LibPython.TryExport(nameof(Py_InitializeFromInitConfig));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte**, int> PyInitConfig_GetError =
        (delegate* unmanaged[Cdecl]<nint, byte**, int>)LibPython.TryExport(nameof(PyInitConfig_GetError));
}
