namespace KerasBridge;

/// <summary>The Python side of classes that are written in C#.</summary>
internal static class CustomModule
{
    private const string Name = "kerasbridge_custom";

    private static readonly Lazy<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(CustomModule).Assembly, Name));

    /// <summary>Calls a function of the module.</summary>
    public static PyObject Invoke(string function, params ReadOnlySpan<Argument> arguments)
    {
        KerasRuntime.EnsureInterpreter();
        return s_module.Value.Invoke(function, arguments);
    }

    /// <summary>The functions under the names of the methods that forward to them.</summary>
    public static PyValue Hooks(IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> hooks) => PyValue.Dictionary(
        hooks.Select(hook => KeyValuePair.Create(hook.Key, (PyValue)PyFunction.Create(hook.Value))));
}
