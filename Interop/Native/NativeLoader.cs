using System.Runtime.InteropServices;

namespace KerasBridge.Interop.Native;

/// <summary>Opens shared libraries so that libraries loaded later see their symbols.</summary>
internal static partial class NativeLoader
{
    private const int Lazy = 0x1;
    private const int NoLoadLinux = 0x4;
    private const int NoLoadMac = 0x10;
    private const int GlobalLinux = 0x100;
    private const int GlobalMac = 0x8;

    /// <summary>
    /// Opens <paramref name="path"/> with global symbol visibility. Python's extension modules are not linked against
    /// libpython on most Unix builds, and find its symbols only there; <see cref="NativeLibrary.Load(string)"/> opens locally.
    /// </summary>
    /// <exception cref="DllNotFoundException">The loader refuses the file; the message holds the loader's own words.</exception>
    public static nint OpenGlobal(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return NativeLibrary.Load(path);
        }

        // Finding dlerror itself makes the runtime call the loader, which would lose the error: so it is found beforehand.
        LastError();
        nint handle = Dlopen(path, Lazy | (OperatingSystem.IsMacOS() ? GlobalMac : GlobalLinux));
        return handle != 0 ? handle : throw new DllNotFoundException(WhyNot(path, LastError()));
    }

    /// <summary>Whether a library of this name (its SONAME) is in the process already.</summary>
    public static bool IsLoaded(string soname) =>
        !OperatingSystem.IsWindows()
        && Dlopen(soname, Lazy | (OperatingSystem.IsMacOS() ? NoLoadMac : NoLoadLinux)) != 0;

    // The loader reports a library for another processor as "No such file or directory".
    private static string WhyNot(string path, string loaderSays) => ElfFile.IsForAnotherProcessor(path)
        ? $"{path} is built for another processor architecture than this process ({RuntimeInformation.ProcessArchitecture})."
        : $"{path}: {loaderSays}";

    private static nint Dlopen(string path, int flags)
    {
        try
        {
            return dlopen(path, flags);
        }
        catch (EntryPointNotFoundException)
        {
            return dlopen_before_glibc_2_34(path, flags);
        }
    }

    private static string LastError()
    {
        nint text;
        try
        {
            text = dlerror();
        }
        catch (EntryPointNotFoundException)
        {
            text = dlerror_before_glibc_2_34();
        }

        return Marshal.PtrToStringUTF8(text) ?? "the loader gave no reason";
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen(string path, int flags);

    [LibraryImport("libdl.so.2", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint dlopen_before_glibc_2_34(string path, int flags);

    [LibraryImport("libc")]
    private static partial nint dlerror();

    [LibraryImport("libdl.so.2", EntryPoint = "dlerror")]
    private static partial nint dlerror_before_glibc_2_34();
}
