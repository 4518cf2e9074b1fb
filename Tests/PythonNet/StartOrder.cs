using KerasBridge.Environments;
using KerasBridge.PythonNet;
using Microsoft.Extensions.Logging.Abstractions;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Which of the two starts Python: KerasBridge, unless the environment variable says pythonnet.</summary>
internal static class StartOrder
{
    public const string Variable = "KERASBRIDGE_TESTS_FIRST";
    public const string PythonNet = "pythonnet";

    public static bool IsPythonNetFirst => Environment.GetEnvironmentVariable(Variable) == PythonNet;

    /// <summary>Starts both.</summary>
    public static KerasRuntime Start()
    {
        if (IsPythonNetFirst)
        {
            StartPythonNet();
        }

        return PythonNetRuntime.Start();
    }

    /// <summary>The variables of a process in which pythonnet starts the Python that KerasBridge would: its loader finds libraries by one of them.</summary>
    public static Dictionary<string, string> VariablesForPythonNetFirst()
    {
        PythonEnvironment environment = KerasRuntime.Current.Environment;
        var variables = new Dictionary<string, string>(environment.Variables) { [Variable] = PythonNet };
        if (environment.LibraryFolders.Count > 0)
        {
            variables["LD_LIBRARY_PATH"] = string.Join(Path.PathSeparator, environment.LibraryFolders);
        }

        return variables;
    }

    /// <summary>Starts Python as applications of pythonnet do that know where theirs is.</summary>
    public static void StartPythonNet(bool keepsLock = false)
    {
        if (PythonEngine.IsInitialized)
        {
            return;
        }

        PythonEnvironment environment = new EnvironmentResolver().Resolve(new EnvironmentOptions(), null, NullLogger.Instance, CancellationToken.None);
        Runtime.PythonDLL = environment.LibPython;
        PythonEngine.ProgramName = environment.Executable;
        if (environment.Home is { } home)
        {
            PythonEngine.PythonHome = home;
        }

        PythonEngine.Initialize();
        SetSearchPath(environment.SearchPath);
        if (!keepsLock)
        {
            PythonEngine.BeginAllowThreads();
        }
    }

    private static void SetSearchPath(IEnumerable<string> folders)
    {
        using Python.Runtime.PyObject sys = Py.Import("sys");
        using var path = new PyList([.. folders.Select(folder => new PyString(folder))]);
        sys.SetAttr("path", path);
    }
}
