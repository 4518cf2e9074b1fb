using System.Runtime.InteropServices;
using KerasBridge.Interop.Native;

namespace KerasBridge.Interop.CApi;

/// <summary>The one libpython of the process: opened once, and every function pointer of <see cref="Api"/> comes from it.</summary>
internal static unsafe class LibPython
{
    private static nint s_handle;

    /// <summary>The file that was opened, or null before.</summary>
    public static string? Path { get; private set; }

    /// <summary>Opens the library. Must come before the first use of <see cref="Api"/>.</summary>
    /// <exception cref="DllNotFoundException">The file is missing, no library, or of another architecture.</exception>
    /// <exception cref="InvalidOperationException">Another libpython is open in this process.</exception>
    public static void Open(string path)
    {
        if (s_handle != 0 && Path != path)
        {
            throw new InvalidOperationException($"This process runs {Path} already and can't open {path} too.");
        }

        s_handle = NativeLoader.OpenGlobal(path);
        Path = path;
    }

    /// <summary>Whether a library is open.</summary>
    public static bool IsOpen => s_handle != 0;

    /// <summary>The version of the open library, such as 3.14; readable before the interpreter starts.</summary>
    public static Version Version
    {
        get
        {
            var getVersion = (delegate* unmanaged[Cdecl]<nint>)Export("Py_GetVersion");
            string[] parts = Marshal.PtrToStringUTF8(getVersion())!.Split(' ', 2)[0].TrimEnd('+').Split('.');
            return new Version(int.Parse(parts[0]), int.Parse(parts[1]));
        }
    }

    /// <summary>The address of an export that every supported version has.</summary>
    /// <exception cref="MissingExportException">The library lacks it.</exception>
    public static nint Export(string name) =>
        TryExport(name) is var address and not 0 ? address : throw new MissingExportException(name, Path);

    /// <summary>The address of an export that some versions lack, or 0.</summary>
    public static nint TryExport(string name)
    {
        if (s_handle == 0)
        {
            throw new InvalidOperationException("No libpython is open: start the interpreter first.");
        }

        return NativeLibrary.TryGetExport(s_handle, name, out nint address) ? address : 0;
    }

    /// <summary>The object that a data export such as <c>PyExc_TypeError</c> points at.</summary>
    public static nint ExportedObject(string name) => *(nint*)Export(name);
}
