namespace KerasBridge;

/// <summary>A function that every supported environment has. It is looked up on first use and kept.</summary>
internal sealed class PythonFunction(string module, string name)
{
    private PyObject? _function;

    /// <summary>Calls it.</summary>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Call(params ReadOnlySpan<Argument> arguments) => (_function ?? Find()).Call(arguments);

    private PyObject Find()
    {
        using PyObject imported = PyObject.Import(module);
        return _function = imported.GetAttr(name);
    }
}
