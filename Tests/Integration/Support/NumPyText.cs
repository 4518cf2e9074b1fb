namespace KerasBridge.Tests.Integration;

/// <summary>What NumPy itself makes of an expression, as the value to compare with.</summary>
internal static class NumPyText
{
    public static PyObject Evaluate(string expression, params ReadOnlySpan<(string Name, PyValue Value)> variables)
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject numpy = PyObject.Import("numpy");
        var scope = new Dictionary<string, PyValue> { ["np"] = numpy };
        foreach ((string name, PyValue value) in variables)
        {
            scope[name] = value;
        }

        return builtins.Invoke("eval", expression, PyValue.Dictionary(scope));
    }

    public static bool IsTrue(string expression, params ReadOnlySpan<(string Name, PyValue Value)> variables)
    {
        using PyObject result = Evaluate(expression, variables);
        return result.As<bool>();
    }
}
