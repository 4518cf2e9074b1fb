namespace KerasBridge;

/// <summary>What Keras needs to know to make an object again, upstream a dictionary: what <c>get_config</c> gives and <c>from_config</c> takes.</summary>
public sealed class ObjectConfig : KerasObject
{
    internal ObjectConfig(PyObject python)
        : base(python)
    {
    }

    /// <summary>The names of the entries.</summary>
    public IReadOnlyList<string> Keys => Taken.Values<string>(Python.Invoke("keys"));

    /// <summary>An entry, as the value of Python that it is.</summary>
    /// <exception cref="PythonLookupException">There is none of this name.</exception>
    public PyObject this[string key] => Python[key];

    /// <summary>The config over a dictionary of Python.</summary>
    public static ObjectConfig FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return new ObjectConfig(python.Share());
    }

    /// <summary>The config that a JSON object says.</summary>
    /// <exception cref="PythonValueException">It is no JSON.</exception>
    public static ObjectConfig Parse(string json)
    {
        ArgumentException.ThrowIfNullOrEmpty(json);
        using PyObject module = PyObject.Import("json");
        return new ObjectConfig(module.Invoke("loads", json));
    }

    /// <summary>The config as JSON.</summary>
    /// <exception cref="PythonTypeException">A value has no form in JSON.</exception>
    public string ToJson()
    {
        using PyObject module = PyObject.Import("json");
        return Taken.Value<string>(module.Invoke("dumps", Python));
    }
}
