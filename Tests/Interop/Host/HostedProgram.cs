using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KerasBridge.Interop.Lifecycle;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>.NET inside of a <c>python</c> process: Python loads the runtime, which calls the Python that it is in.</summary>
internal static class HostedProgram
{
    // What the host library of .NET offers, called as its documentation says.
    private const string Host = """
        import ctypes, sys
        library, config, assembly, type_name = sys.argv[1:5]
        fxr = ctypes.CDLL(library)
        handle, load = ctypes.c_void_p(), ctypes.c_void_p()
        code = fxr.hostfxr_initialize_for_runtime_config(config.encode(), None, ctypes.byref(handle))
        assert code >= 0, hex(code)
        assert fxr.hostfxr_get_runtime_delegate(handle, 5, ctypes.byref(load)) == 0
        loader = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(load.value)
        function = ctypes.c_void_p()
        code = loader(assembly.encode(), type_name.encode(), b'Answer42', ctypes.c_void_p(-1), None, ctypes.byref(function))
        assert code == 0, hex(code & 0xffffffff)
        value = 40
        print('answer', ctypes.CFUNCTYPE(ctypes.c_int)(function.value)(), 'value', value)
        """;

    /// <summary>Runs it: this assembly in a process of the interpreter.</summary>
    public static ChildResult Start(PythonInstall python)
    {
        string assembly = typeof(HostedProgram).Assembly.Location;
        string runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        string library = Directory.EnumerateFiles(Path.Combine(runtime, "host", "fxr"), "libhostfxr.*", SearchOption.AllDirectories).Max()!;
        string config = Path.ChangeExtension(assembly, "runtimeconfig.json");
        return ChildProcess.Run(python.Executable, ["-c", Host, library, config, assembly, typeof(HostedProgram).AssemblyQualifiedName!]);
    }

    /// <summary>What Python calls.</summary>
    [UnmanagedCallersOnly(EntryPoint = nameof(Answer42), CallConvs = [typeof(CallConvCdecl)])]
    public static int Answer42()
    {
        try
        {
            if (!Interpreter.TryAttach())
            {
                return -1;
            }

            using GilScope gil = GilScope.Acquire();
            using var script = new Script("import __main__\n__main__.value += 2");
            return (int)script.Number("__main__.value");
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            return -2;
        }
    }
}
