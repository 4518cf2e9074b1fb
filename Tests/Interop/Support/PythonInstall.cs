namespace KerasBridge.Tests.Interop.Support;

/// <summary>A CPython with a shared library.</summary>
public sealed record PythonInstall(string Version, string LibPython, string Executable)
{
    public override string ToString() => $"CPython {Version}";
}
