namespace KerasBridge.Interop.CApi;

// The C-API for text.
internal static unsafe partial class Api
{
    public static readonly delegate* unmanaged[Cdecl]<byte*, nint, nint> PyUnicode_FromStringAndSize =
        (delegate* unmanaged[Cdecl]<byte*, nint, nint>)LibPython.Export(nameof(PyUnicode_FromStringAndSize));

    public static readonly delegate* unmanaged[Cdecl]<nint, nint*, byte*> PyUnicode_AsUTF8AndSize =
        (delegate* unmanaged[Cdecl]<nint, nint*, byte*>)LibPython.Export(nameof(PyUnicode_AsUTF8AndSize));

    public static readonly delegate* unmanaged[Cdecl]<byte*, nint> PyUnicode_InternFromString =
        (delegate* unmanaged[Cdecl]<byte*, nint>)LibPython.Export(nameof(PyUnicode_InternFromString));

    public static readonly delegate* unmanaged[Cdecl]<byte*, nint, byte*, nint> PyUnicode_DecodeUTF8 =
        (delegate* unmanaged[Cdecl]<byte*, nint, byte*, nint>)LibPython.Export(nameof(PyUnicode_DecodeUTF8));

    public static readonly delegate* unmanaged[Cdecl]<byte*, nint, byte*, byte*, nint> PyUnicode_Decode =
        (delegate* unmanaged[Cdecl]<byte*, nint, byte*, byte*, nint>)LibPython.Export(nameof(PyUnicode_Decode));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint> PyUnicode_AsEncodedString =
        (delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint>)LibPython.Export(nameof(PyUnicode_AsEncodedString));

    public static readonly delegate* unmanaged[Cdecl]<nint, byte**, nint*, int> PyBytes_AsStringAndSize =
        (delegate* unmanaged[Cdecl]<nint, byte**, nint*, int>)LibPython.Export(nameof(PyBytes_AsStringAndSize));
}
