using System.Buffers;
using System.Text;
using System.Text.Unicode;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Errors;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.Objects;

/// <summary>Text between .NET and Python, by way of UTF-8.</summary>
internal static unsafe class Text
{
    private const int OnStack = 512;

    /// <summary>A new Python string of the same code points, unpaired surrogates included.</summary>
    /// <exception cref="PythonException">Memory ran out.</exception>
    public static NewRef New(in GilScope gil, ReadOnlySpan<char> text)
    {
        int size = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = size <= OnStack ? stackalloc byte[OnStack] : new byte[size];
        if (Utf8.FromUtf16(text, bytes, out _, out int count, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return SurrogateText.New(gil, text);
        }

        fixed (byte* start = bytes)
        {
            return new NewRef(Api.PyUnicode_FromStringAndSize(start, count)).OrThrow(gil);
        }
    }

    /// <summary>What <c>str(object)</c> says.</summary>
    /// <exception cref="PythonException">The object's <c>__str__</c> raises.</exception>
    public static string Str(in GilScope gil, BorrowedRef value)
    {
        using NewRef text = new NewRef(Api.PyObject_Str(value.Address)).OrThrow(gil);
        return TryRead(gil, text.Borrow()) ?? "";
    }

    /// <summary>What <c>repr(object)</c> says.</summary>
    /// <exception cref="PythonException">The object's <c>__repr__</c> raises.</exception>
    public static string Repr(in GilScope gil, BorrowedRef value)
    {
        using NewRef text = new NewRef(Api.PyObject_Repr(value.Address)).OrThrow(gil);
        return TryRead(gil, text.Borrow()) ?? "";
    }

    /// <summary>The text of a Python string.</summary>
    /// <exception cref="PythonException">The object is no string.</exception>
    public static string Read(in GilScope gil, BorrowedRef value)
    {
        string? text = ReadAny(gil, value);
        if (text is null)
        {
            PythonErrors.ThrowPending(gil);
        }

        return text;
    }

    /// <summary>The text of a Python string, or null for any other object; no error stays set.</summary>
    public static string? TryRead(in GilScope gil, BorrowedRef value)
    {
        string? text = ReadAny(gil, value);
        if (text is null)
        {
            Api.PyErr_Clear();
        }

        return text;
    }

    /// <summary>What <c>str(object)</c> says, or a placeholder where that raises.</summary>
    public static string ToStringOrFallback(in GilScope gil, BorrowedRef value)
    {
        using NewRef text = new(Api.PyObject_Str(value.Address));
        if (!text.IsNull)
        {
            return TryRead(gil, text.Borrow()) ?? "<unreadable text>";
        }

        Api.PyErr_Clear();
        return "<str() failed>";
    }

    // Null with an error set where the object is no text.
    private static string? ReadAny(in GilScope gil, BorrowedRef value)
    {
        nint size;
        byte* bytes = Api.PyUnicode_AsUTF8AndSize(value.Address, &size);
        return bytes == null ? SurrogateText.Read(gil, value) : Encoding.UTF8.GetString(bytes, (int)size);
    }
}
