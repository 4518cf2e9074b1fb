using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>
/// Finds an interpreter that something else started in this process: another library (pythonnet, CSnakes), or <c>python</c> itself, which
/// hosts .NET.
/// </summary>
internal static unsafe partial class RunningInterpreter
{
    private const string Function = "Py_IsInitialized";

    /// <summary>The path of the libpython that runs in this process, that of the main program where Python is linked into it, or null.</summary>
    public static string? FindLibPython() => MayBeLoaded() ? LoadedLibraries().FirstOrDefault(IsInitialized) ?? MainProgram() : null;

    // Listing the process's libraries takes milliseconds. Outside of Windows, Python's functions are visible to all, or no
    // extension module could be loaded.
    private static bool MayBeLoaded() =>
        OperatingSystem.IsWindows() || NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), Function, out _);

    private static IEnumerable<string> LoadedLibraries()
    {
        using var process = Process.GetCurrentProcess();
        return [.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName).Where(path => LibPythonName().IsMatch(Path.GetFileName(path)))];
    }

    private static string? MainProgram() => IsInitialized(NativeLibrary.GetMainProgramHandle()) ? Environment.ProcessPath : null;

    private static bool IsInitialized(string path) => NativeLibrary.TryLoad(path, out nint library) && IsInitialized(library);

    private static bool IsInitialized(nint library) =>
        NativeLibrary.TryGetExport(library, Function, out nint function) && ((delegate* unmanaged[Cdecl]<int>)function)() != 0;

    [GeneratedRegex(@"^(libpython3\.\d+.*\.(so.*|dylib)|python3\d+(_d)?\.dll|Python)$", RegexOptions.IgnoreCase)]
    private static partial Regex LibPythonName();
}
