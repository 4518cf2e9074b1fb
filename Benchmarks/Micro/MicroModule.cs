namespace KerasBridge.Benchmarks.Micro;

/// <summary>The module <c>micro.py</c> in the interpreter of this process.</summary>
internal static class MicroModule
{
    public static PyObject Get(string name)
    {
        using PythonModule module = PythonModule.FromFile(PythonFiles.Path("micro.py"));
        return module.Python.GetAttr(name);
    }
}
