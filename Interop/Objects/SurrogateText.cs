using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>
/// Text with unpaired surrogates, which UTF-8 can't carry: Python makes it of file names with undecodable bytes, .NET of cut strings.
/// It goes by way of UTF-16, slower and without loss.
/// </summary>
internal static unsafe class SurrogateText
{
    private static ReadOnlySpan<byte> Encoding => "utf-16-le\0"u8;

    private static ReadOnlySpan<byte> KeepSurrogates => "surrogatepass\0"u8;

    /// <summary>A new Python string.</summary>
    /// <exception cref="PythonException">Memory ran out.</exception>
    public static NewRef New(in GilScope gil, ReadOnlySpan<char> text)
    {
        fixed (char* start = text)
        fixed (byte* encoding = Encoding, errors = KeepSurrogates)
        {
            return new NewRef(Api.PyUnicode_Decode((byte*)start, text.Length * sizeof(char), encoding, errors)).OrThrow(gil);
        }
    }

    /// <summary>The text of a Python string, or null with Python's error set where the object is none.</summary>
    public static string? Read(in GilScope gil, BorrowedRef value)
    {
        Api.PyErr_Clear();
        fixed (byte* encoding = Encoding, errors = KeepSurrogates)
        {
            using NewRef bytes = new(Api.PyUnicode_AsEncodedString(value.Address, encoding, errors));
            return bytes.IsNull ? null : Copy(bytes.Borrow());
        }
    }

    private static string Copy(BorrowedRef bytes)
    {
        byte* start;
        nint size;
        Api.PyBytes_AsStringAndSize(bytes.Address, &start, &size);
        return new string(MemoryMarshal.Cast<byte, char>(new ReadOnlySpan<byte>(start, (int)size)));
    }
}
