using System.Runtime.InteropServices;
using KerasBridge.Interop.Native;

namespace KerasBridge.Interop.CApi;

/// <summary>The one libpython of the process: opened once, and every function pointer of <see cref="Api"/> comes from it.</summary>
internal static unsafe class LibPython
{
    private static readonly Version s_oldest = new(3, 9);
    private static nint s_handle;

    /// <summary>The file that was opened, or null before.</summary>
    public static string? Path { get; private set; }

    /// <summary>Opens the library, or the program itself, where Python is linked into it. Must come before the first use of <see cref="Api"/>.</summary>
    /// <exception cref="DllNotFoundException">The file is missing, no library, or of another architecture.</exception>
    /// <exception cref="MissingExportException">The library is no libpython.</exception>
    /// <exception cref="InterpreterStartException">The version or the build is not supported.</exception>
    /// <exception cref="InvalidOperationException">Another libpython is open in this process.</exception>
    public static void Open(string path)
    {
        if (s_handle != 0 && Path != path)
        {
            throw new InvalidOperationException($"This process runs {Path} already and can't open {path} too.");
        }

        nint handle = path == Environment.ProcessPath ? NativeLibrary.GetMainProgramHandle() : NativeLoader.OpenGlobal(path);
        try
        {
            Version = SupportedVersion(handle, path);
        }
        catch
        {
            NativeLibrary.Free(handle);
            throw;
        }

        s_handle = handle;
        Path = path;
    }

    /// <summary>Whether a library is open.</summary>
    public static bool IsOpen => s_handle != 0;

    /// <summary>The version of the open library, such as 3.14; known before the interpreter starts.</summary>
    public static Version Version { get; private set; } = new();

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

    // Checked before the library is taken into use, so that another one can be opened after a refusal.
    private static Version SupportedVersion(nint handle, string path)
    {
        if (!NativeLibrary.TryGetExport(handle, "Py_GetVersion", out nint getVersion))
        {
            throw new MissingExportException("Py_GetVersion", path);
        }

        string text = Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)getVersion)())!;
        string[] parts = text.Split(' ', 2)[0].Split('.');
        var version = new Version(int.Parse(parts[0]), int.Parse(parts[1]));
        return version >= s_oldest && !text.Contains("free-threading")
            ? version
            : throw new InterpreterStartException($"{path} is CPython {text}. KerasBridge needs CPython {s_oldest} or later, in the build with the GIL.");
    }
}
