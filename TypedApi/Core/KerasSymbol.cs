namespace KerasBridge;

/// <summary>
/// A class or function of upstream Keras by its public name, such as <c>keras.layers.Dense</c>, with what differs between versions of
/// Keras. It is looked up on first use: symbols that are not used cost nothing.
/// </summary>
internal sealed class KerasSymbol(string name, params KerasDifference[] differences)
{
    private PyObject? _python;

    /// <summary>The public name in the newest Keras.</summary>
    public string Name { get; } = name;

    /// <summary>The public name in Keras 2, where it differs.</summary>
    public string? NameInKeras2 { get; init; }

    /// <summary>The object itself.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    public PyObject Python => _python ??= Resolve();

    /// <summary>Calls the symbol with arguments under their newest names: makes an object of a class, or calls a function.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks the symbol or a parameter that an argument is given for.</exception>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Create(params ReadOnlySpan<Argument> arguments)
    {
        PyObject target = Python;
        return differences.Length == 0 ? target.Call(arguments) : target.Call(Translate(arguments));
    }

    private PyObject Resolve()
    {
        Version running = KerasRuntime.Current.KerasVersion;
        string name = running.Major < 3 && NameInKeras2 is { } older ? older : Name;
        int dot = name.LastIndexOf('.');
        using PyObject module = PyObject.Import(name[..dot]);
        return module.TryGetAttr(name[(dot + 1)..]) ?? throw new KerasVersionException(Name, null, running);
    }

    private Argument[] Translate(ReadOnlySpan<Argument> arguments)
    {
        Version running = KerasRuntime.Current.KerasVersion;
        var translated = new Argument[arguments.Length];
        for (int i = 0; i < translated.Length; i++)
        {
            translated[i] = Translate(arguments[i], running);
        }

        return translated;
    }

    private Argument Translate(Argument argument, Version running)
    {
        foreach (KerasDifference difference in differences)
        {
            if (argument.Value.IsSet && difference.Parameter == argument.Name && running < difference.Since)
            {
                string older = difference.NameBefore
                    ?? throw new KerasVersionException($"{Name}({difference.Parameter})", difference.Since, running);
                return new Argument(older, argument.Value);
            }
        }

        return argument;
    }
}
