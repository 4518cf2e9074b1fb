namespace KerasBridge.Benchmarks.Micro;

/// <summary>The module <c>micro.py</c> in the interpreter of this process.</summary>
internal static class MicroModule
{
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "Python", "micro.py");

    public static PyObject Get(string name)
    {
        using PythonModule module = PythonModule.FromFile(Path);
        return module.Python.GetAttr(name);
    }
}
