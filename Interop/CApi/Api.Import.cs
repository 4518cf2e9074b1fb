namespace KerasBridge.Interop.CApi;

// The C-API for modules.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyImport_Import =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyImport_Import));

    public static readonly delegate* unmanaged[Cdecl]<byte*, nint> PyImport_ImportModule =
        (delegate* unmanaged[Cdecl]<byte*, nint>)LibPython.Export(nameof(PyImport_ImportModule));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint> PyModule_GetDict =
        (delegate* unmanaged[Cdecl]<nint, nint>)LibPython.Export(nameof(PyModule_GetDict));
}
