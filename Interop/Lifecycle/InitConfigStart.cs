using System.Runtime.InteropServices;
using System.Text;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Lifecycle;

/// <summary>Starts CPython 3.14 and later through its opaque configuration object (PEP 741).</summary>
internal static unsafe class InitConfigStart
{
    public static void Run(InterpreterConfig config)
    {
        nint settings = Api.PyInitConfig_Create();
        try
        {
            Configure(settings, config);
            Check(settings, Api.Py_InitializeFromInitConfig(settings));
        }
        finally
        {
            Api.PyInitConfig_Free(settings);
        }
    }

    // The object starts out isolated, with the C locale's encoding and without an executable.
    private static void Configure(nint settings, InterpreterConfig config)
    {
        int usesEnvironment = config.IgnoreProcessEnvironment ? 0 : 1;
        Set(settings, "isolated", 1 - usesEnvironment);
        Set(settings, "use_environment", usesEnvironment);
        Set(settings, "user_site_directory", usesEnvironment);
        Set(settings, "safe_path", 1);
        Set(settings, "utf8_mode", 1);
        Set(settings, "install_signal_handlers", 0);
        Set(settings, "home", config.Home);
        Set(settings, "executable", config.Executable);
    }

    private static void Set(nint settings, string name, long value)
    {
        fixed (byte* key = Encoding.UTF8.GetBytes(name + '\0'))
        {
            Check(settings, Api.PyInitConfig_SetInt(settings, key, value));
        }
    }

    private static void Set(nint settings, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        fixed (byte* key = Encoding.UTF8.GetBytes(name + '\0'))
        fixed (byte* text = Encoding.UTF8.GetBytes(value + '\0'))
        {
            Check(settings, Api.PyInitConfig_SetStr(settings, key, text));
        }
    }

    private static void Check(nint settings, int result)
    {
        if (result == 0)
        {
            return;
        }

        byte* error;
        Api.PyInitConfig_GetError(settings, &error);
        throw new InterpreterStartException(Marshal.PtrToStringUTF8((nint)error) ?? "Python gave no reason for not starting.");
    }
}
