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

    /// <summary>The first Keras 3 that has it. Left out: every Keras has it.</summary>
    public Version? Since { get; init; }

    /// <summary>The public name in Keras 2. Left out: the same, or none where <see cref="Since"/> is given.</summary>
    public string? NameInKeras2 { get; init; }

    /// <summary>The object itself.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks it.</exception>
    public PyObject Python => _python ??= Resolve(KerasRuntime.Current.KerasVersion);

    /// <summary>Makes an object of a class, with arguments under their newest names.</summary>
    /// <inheritdoc cref="Call" path="/exception"/>
    public PyObject Create(params ReadOnlySpan<Argument> arguments) => Call(arguments);

    /// <summary>Calls the symbol with arguments under their newest names.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks the symbol or a parameter that an argument is given for.</exception>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Call(params ReadOnlySpan<Argument> arguments)
    {
        PyObject target = Python;
        return differences.Length == 0 ? target.Call(arguments) : target.Call(KerasDifference.Apply(differences, Name, arguments));
    }

    private PyObject Resolve(Version running)
    {
        if (Since is not null && running < Since && !(running.Major < 3 && NameInKeras2 is not null))
        {
            throw new KerasVersionException(Name, Since, running);
        }

        string name = running.Major < 3 ? NameInKeras2 ?? Name : Name;
        int dot = name.LastIndexOf('.');
        using PyObject module = PyObject.Import(name[..dot]);
        PyObject found = module.TryGetAttr(name[(dot + 1)..]) ?? throw new KerasVersionException(Name, Since, running);
        return running.Major < 3 && Keras2.TakesTensorsOnly(name) ? Keras2.OverArrays(found) : found;
    }
}
