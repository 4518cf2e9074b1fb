namespace KerasBridge;

/// <summary>The Python side of classes that are written in C#.</summary>
internal static class CustomModule
{
    private static readonly LoadedOnce<PyObject> s_module = new(Load);
    private static readonly LoadedOnce<PyObject> s_parts = new(() => LoadKinds("kerasbridge_custom_parts"));
    private static readonly LoadedOnce<PyObject> s_layers = new(() => LoadKinds("kerasbridge_custom_layers"));

    /// <summary>Makes the Python half of an object.</summary>
    /// <param name="target">The object, whose overrides the half calls.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="arguments">What Keras's own constructor takes.</param>
    public static PyObject Create(KerasObject target, CustomKind kind, params ReadOnlySpan<Argument> arguments)
    {
        LoadKinds();
        using PyObject half = PyTarget.Wrap(target);
        return s_module.Value.Invoke("make", [.. Describe(kind, target.GetType()), half, .. arguments]);
    }

    /// <summary>Gives a class a name in files. Returns what is in the way, or null.</summary>
    public static string? Register(Type type, string name, PyObject create, PyObject read)
    {
        LoadKinds();
        return Taken.TextOrNull(s_module.Value.Invoke("register", [.. Describe(CustomKind.Of(type), type), name, create, read]));
    }

    /// <summary>Gives a class or function of Python a name in files. Returns what is in the way, or null.</summary>
    public static string? RegisterPython(string name, PyObject value)
    {
        LoadKinds();
        return Taken.TextOrNull(s_module.Value.Invoke("register_python", name, value));
    }

    /// <summary>The object of C# whose half this is, or null.</summary>
    public static object? TryTarget(PyObject python)
    {
        if (!s_module.IsLoaded)
        {
            return null;
        }

        using PyObject half = s_module.Value.Invoke("target", python);
        return half.IsNone ? null : PyTarget.TryUnwrap(half);
    }

    /// <summary>Calls a function for the smaller kinds.</summary>
    public static PyObject OfParts(string function, params ReadOnlySpan<Argument> arguments) => s_parts.Value.Invoke(function, arguments);

    /// <summary>Calls a function for layers and models.</summary>
    public static PyObject OfLayers(string function, params ReadOnlySpan<Argument> arguments) => s_layers.Value.Invoke(function, arguments);

    private static Argument[] Describe(CustomKind kind, Type type) =>
        [kind.Name, type.AssemblyQualifiedName, type.Name, PyValues.List(kind.OverriddenBy(type))];

    private static PyObject Load()
    {
        KerasRuntime.EnsureInterpreter();
        PyObject module = PythonModules.LoadEmbedded(typeof(CustomModule).Assembly, "kerasbridge_custom");
        using PyObject hooks = module.GetAttr("hooks");
        foreach ((string name, Func<PyArguments, PyValue> function) in Hooks.All)
        {
            using PyObject python = PyFunction.Create(function);
            hooks.SetAttr(name, python);
        }

        return module;
    }

    private static void LoadKinds()
    {
        _ = s_parts.Value;
        _ = s_layers.Value;
    }

    private static PyObject LoadKinds(string name)
    {
        _ = s_module.Value;
        return PythonModules.LoadEmbedded(typeof(CustomModule).Assembly, name);
    }
}
