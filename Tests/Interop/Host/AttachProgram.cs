using System.Runtime.InteropServices;
using KerasBridge.Interop.CApi;
using KerasBridge.Interop.Lifecycle;
using KerasBridge.Interop.Native;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>Starts Python as another library would, and joins it: with its lock held by the thread, or given up.</summary>
internal static unsafe class AttachProgram
{
    /// <summary>Runs this program in a process of its own.</summary>
    public static ChildResult Start(PythonInstall python, bool keepsLock) => ChildProcess.RunSelf(["host", "attach", python.LibPython, keepsLock.ToString()]);

    public static int Run(string[] arguments)
    {
        Console.WriteLine($"attached before: {Interpreter.TryAttach()}");
        nint library = NativeLoader.OpenGlobal(arguments[0]);
        ((delegate* unmanaged[Cdecl]<int, void>)NativeLibrary.GetExport(library, "Py_InitializeEx"))(0);
        bool keepsLock = bool.Parse(arguments[1]);
        if (!keepsLock)
        {
            ((delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "PyEval_SaveThread"))();
        }

        Console.WriteLine($"attached: {Interpreter.TryAttach()}, {Interpreter.IsAttached}");
        using (var script = new Script("import atexit, sys\natexit.register(lambda: sys.stdout.write('exit function\\n'))"))
        {
            Console.WriteLine($"computed: {script.Number("6 * 7")}");
        }

        Console.WriteLine($"lock kept: {Api.PyGILState_Check() == (keepsLock ? 1 : 0)}");
        Console.WriteLine($"attached twice: {Interpreter.TryAttach()}");
        if (keepsLock)
        {
            Api.PyEval_SaveThread();
        }

        return 0;
    }
}
