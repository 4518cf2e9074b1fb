using System.Runtime.InteropServices;
using System.Text;

namespace KerasBridge.Interop.CApi;

/// <summary>Text in native memory for functions that keep the pointer.</summary>
internal static unsafe class NativeText
{
    /// <summary>A zero-terminated copy that is never freed.</summary>
    public static nint Permanent(string text, Encoding encoding)
    {
        byte[] bytes = encoding.GetBytes(text + '\0');
        var copy = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(copy, bytes.Length));
        return (nint)copy;
    }

    /// <summary>A zero-terminated UTF-8 copy that is never freed.</summary>
    public static byte* PermanentUtf8(string text) => (byte*)Permanent(text, Encoding.UTF8);
}
