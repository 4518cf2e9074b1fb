using System.Text;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>Starts CPython 3.9 to 3.13, through functions and flags that all of them export.</summary>
internal static unsafe class ClassicStart
{
    public static void Run(InterpreterConfig config)
    {
        if (Api.Py_IsInitialized() != 0)
        {
            throw new InterpreterStartException($"{config.LibPython} runs in this process already.");
        }

        SetFlag("Py_UTF8Mode", 1);
        if (config.IgnoreProcessEnvironment)
        {
            SetFlag("Py_IgnoreEnvironmentFlag", 1);
            SetFlag("Py_NoUserSiteDirectory", 1);
        }

        SetPath(Api.Py_SetProgramName, config.Executable);
        SetPath(Api.Py_SetPythonHome, config.Home);
        Api.Py_InitializeEx(0);
    }

    private static void SetFlag(string name, int value)
    {
        var flag = (int*)LibPython.TryExport(name);
        if (flag != null)
        {
            *flag = value;
        }
    }

    // CPython keeps the pointer: the text must live as long as the process.
    private static void SetPath(delegate* unmanaged[Cdecl]<nint, void> set, string? path)
    {
        if (path is not null)
        {
            Encoding wide = OperatingSystem.IsWindows() ? Encoding.Unicode : Encoding.UTF32;
            set(NativeText.Permanent(path, wide));
        }
    }
}
