using KerasBridge.Interop.Lifecycle;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>The interpreter of the test process, started by the first test that needs one.</summary>
public sealed class RunningPython
{
    private readonly Lazy<PythonInstall?> _install = new(Start);

    /// <summary>What runs, or null on a machine without a shared libpython.</summary>
    public PythonInstall? Install => _install.Value;

    private static PythonInstall? Start()
    {
        PythonInstall? install = PythonInstalls.UnderTest();
        if (install is not null)
        {
            Interpreter.Start(new InterpreterConfig { LibPython = install.LibPython, Executable = install.Executable });
        }

        return install;
    }
}
