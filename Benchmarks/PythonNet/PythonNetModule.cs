using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>Python as pythonnet embeds it, and the module <c>micro.py</c> in it.</summary>
internal static class PythonNetModule
{
    /// <summary>Starts Python, and lets other threads have the lock.</summary>
    public static void Start(PythonNetPlan plan)
    {
        Runtime.PythonDLL = plan.LibPython;
        PythonEngine.ProgramName = plan.Executable;
        if (plan.Home is { } home)
        {
            PythonEngine.PythonHome = home;
        }

        PythonEngine.Initialize();
        SetSearchPath([Path.GetDirectoryName(PythonFiles.Path("micro.py"))!, .. plan.SearchPath]);
        PythonEngine.BeginAllowThreads();
    }

    /// <summary>Something of the module.</summary>
    public static PyObject Get(string name)
    {
        using (Py.GIL())
        using (PyObject module = Py.Import("micro"))
        {
            return module.GetAttr(name);
        }
    }

    private static void SetSearchPath(IEnumerable<string> folders)
    {
        using PyObject sys = Py.Import("sys");
        using var path = new PyList([.. folders.Select(folder => new PyString(folder))]);
        sys.SetAttr("path", path);
    }
}
