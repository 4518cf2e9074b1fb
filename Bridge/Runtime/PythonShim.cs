using KerasBridge.Interop.Lifecycle;
using KerasBridge.Interop.Native;
using KerasBridge.Logging;
using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>The module of Python code that the bridge brings along.</summary>
internal sealed class PythonShim
{
    private const string ModuleName = "kerasbridge_shim";

    private readonly PyObject _module = PythonModules.LoadEmbedded(typeof(PythonShim).Assembly, ModuleName);

    /// <summary>Sets variables where Python and the libraries that it loads see them.</summary>
    public void SetVariables(IReadOnlyDictionary<string, string> variables) =>
        _module.Invoke("set_variables", PyValue.Dictionary(variables.Select(v => KeyValuePair.Create(v.Key, (PyValue)v.Value)))).Dispose();

    /// <summary>Loads the shared libraries of a private prefix that its extension modules need.</summary>
    /// <exception cref="DllNotFoundException">The loader refuses one of the libraries.</exception>
    public void Preload(PythonEnvironment environment)
    {
        if (environment.LibraryFolders.Count == 0)
        {
            return;
        }

        using PyObject path = _module.Invoke("search_path");
        new LibraryPreloader(environment.LibraryFolders).LoadNeededByModules(path.ToList().Select(entry => entry.As<string>()));
    }

    /// <summary>
    /// Imports a large package faster than <see cref="PyObject.Import"/>: a tenth of the time of Keras. In a Python that nothing else
    /// started, the garbage collector leaves what stays out of its later rounds, too: 0.2 s in each full one of Keras 3.
    /// </summary>
    /// <exception cref="PythonImportException">It can't be imported.</exception>
    public PyObject Import(string module) => _module.Invoke("import_undisturbed", module, !Interpreter.IsAttached);

    /// <summary>Connects Python's loggers, warnings and streams with the log, where there is one.</summary>
    public void Connect(ILoggerFactory? loggers, ILogger logger)
    {
        using (PyObject wasOn = _module.Invoke("disable_faulthandler"))
        {
            if (wasOn.As<bool>())
            {
                logger.FaultHandlerDisabled();
            }
        }

        if (loggers is null)
        {
            _module.Invoke("ensure_streams").Dispose();
            return;
        }

        new PythonLog(loggers).Connect(_module);
    }
}
