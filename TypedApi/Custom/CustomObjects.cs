using System.Text.Json;

namespace KerasBridge;

/// <summary>
/// The names under which saved models refer to classes that are not Keras's own, upstream
/// <c>keras.saving.register_keras_serializable</c>. Register before a model with such classes is saved or loaded; the names hold for the
/// process. A name is <c>Package&gt;Name</c>, or a name alone for the package <c>Custom</c>. Keras 2 goes by the name without the package.
/// Whatever the class, its Keras name, element type and whether it is trained are saved and restored besides its configuration.
/// </summary>
public static class CustomObjects
{
    /// <summary>Names a class of C# whose objects are made from a configuration.</summary>
    /// <typeparam name="T">The class, derived from <see cref="CustomLayer"/> or another of the custom classes.</typeparam>
    /// <typeparam name="TConfig">The configuration, which System.Text.Json writes and reads.</typeparam>
    /// <param name="name">The name in files. Keep it when the class is renamed.</param>
    /// <param name="create">Makes an object from a configuration that was read.</param>
    /// <param name="json">How the configuration is written and read. Default: System.Text.Json's own options.</param>
    /// <exception cref="ArgumentException">
    /// Another class has the name, the class has another name, or the class is derived from none of the custom classes.
    /// </exception>
    public static void Register<T, TConfig>(string name, Func<TConfig, T> create, JsonSerializerOptions? json = null)
        where T : KerasObject, IConfigured<TConfig>
    {
        ArgumentNullException.ThrowIfNull(create);
        Register<T>(
            name,
            text => create(Read<TConfig>(name, text, json)),
            target => JsonSerializer.Serialize(target.Config, json));
    }

    /// <summary>Names a class of C# whose objects are all alike.</summary>
    /// <inheritdoc cref="Register{T, TConfig}" path="/typeparam[@name='T']"/>
    /// <param name="name">The name in files. Keep it when the class is renamed.</param>
    /// <param name="create">Makes an object.</param>
    /// <inheritdoc cref="Register{T, TConfig}" path="/exception"/>
    public static void Register<T>(string name, Func<T> create)
        where T : KerasObject
    {
        ArgumentNullException.ThrowIfNull(create);
        Register(name, _ => create(), (T _) => "{}");
    }

    /// <summary>Names a class or function of Python, such as one of a <see cref="PythonModule"/>.</summary>
    /// <param name="name">The name in files.</param>
    /// <param name="pythonObject">The class or function. Another one of the same name takes its place.</param>
    /// <exception cref="ArgumentException">A class of C# has the name, or the class has another name.</exception>
    /// <exception cref="PythonException">Keras refuses it: it is no class or function, or a class that can't say its configuration.</exception>
    public static void Register(string name, PyObject pythonObject)
    {
        CheckName(name);
        ArgumentNullException.ThrowIfNull(pythonObject);
        ThrowIfInTheWay(name, CustomModule.RegisterPython(name, pythonObject), pythonObject.ToString());
    }

    private static void Register<T>(string name, Func<string, T> create, Func<T, string> read)
        where T : KerasObject
    {
        CheckName(name);
        using PyObject pythonCreate = PyFunction.Create(arguments => Create(name, create, arguments));
        using PyObject pythonRead = PyFunction.Create(arguments => read((T)PyTarget.TryUnwrap(arguments.Positional[0])!));
        ThrowIfInTheWay(name, CustomModule.Register(typeof(T), name, pythonCreate, pythonRead), typeof(T).FullName!);
    }

    // The object belongs to Python: it lives as long as the model that it is made for.
    private static PyValue Create<T>(string name, Func<string, T> create, PyArguments arguments)
        where T : KerasObject
    {
        using var scope = TensorScope.Suspend();
        T made = create(arguments.Positional[0].As<string>())
            ?? throw new InvalidOperationException($"The function that '{name}' was registered with returned null.");
        arguments.Positional[1].Invoke("append", made.Python).Dispose();
        made.Dispose();
        return PyValue.None;
    }

    private static TConfig Read<TConfig>(string name, string text, JsonSerializerOptions? json)
    {
        try
        {
            return JsonSerializer.Deserialize<TConfig>(text, json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"The saved configuration of '{name}' is no {typeof(TConfig).Name}: {text}", e);
        }
    }

    private static void CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        string[] parts = name.Split('>');
        if (parts.Length > 2 || parts.Any(string.IsNullOrWhiteSpace) || name.Contains('/'))
        {
            throw new ArgumentException($"'{name}' is no name such as MyLayer or MyApp>MyLayer.", nameof(name));
        }
    }

    private static void ThrowIfInTheWay(string name, string? conflict, string registered)
    {
        if (conflict?.Split(':', 2) is [var kind, var other])
        {
            throw new ArgumentException(
                kind == "taken" ? $"{other} has the name '{name}' already." : $"{registered} has the name '{other}' already.", nameof(name));
        }
    }
}
