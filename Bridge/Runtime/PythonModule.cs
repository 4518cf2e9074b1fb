namespace KerasBridge;

/// <summary>Python code that the user brings along: a file with layers, losses or functions.</summary>
public sealed class PythonModule : IDisposable
{
    private PythonModule(PyObject python) => Python = python;

    /// <summary>The module in Python.</summary>
    public PyObject Python { get; }

    /// <summary>Runs a Python file as a module of the file's name. Its folder does not come onto Python's search path.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="PythonSyntaxException">The file can't be parsed; the message says where.</exception>
    /// <exception cref="PythonException">Running it raises.</exception>
    public static PythonModule FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FileNotFoundException($"There is no Python file {full}.", full);
        }

        KerasRuntime.EnsureInterpreter();
        return new PythonModule(PythonModules.Load(Path.GetFileNameWithoutExtension(full), full, File.ReadAllText(full)));
    }

    /// <summary>Calls a function of the module, or makes an object of one of its classes.</summary>
    /// <exception cref="PythonAttributeException">The module has nothing of this name.</exception>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Invoke(string name, params ReadOnlySpan<Argument> arguments) => Python.Invoke(name, arguments);

    /// <summary>Gives the reference to the module back.</summary>
    public void Dispose() => Python.Dispose();
}
