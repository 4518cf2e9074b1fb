namespace KerasBridge;

/// <summary>A method of a class of upstream Keras, with what differs between versions of Keras.</summary>
internal sealed class KerasMethod(string name, params KerasDifference[] differences)
{
    /// <summary>The first Keras 3 that has it. Left out: every Keras that has the class.</summary>
    public Version? Since { get; init; }

    /// <summary>The name in Keras 2. Left out: the same, or none where <see cref="Since"/> is given.</summary>
    public string? NameInKeras2 { get; init; }

    /// <summary>Calls the method with arguments under their newest names.</summary>
    /// <exception cref="KerasVersionException">The running Keras lacks the method or a parameter that an argument is given for.</exception>
    /// <exception cref="PythonException">The call raises.</exception>
    public PyObject Call(PyObject self, params ReadOnlySpan<Argument> arguments)
    {
        Version running = KerasRuntime.Current.KerasVersion;
        if (Since is not null && running < Since && !(running.Major < 3 && NameInKeras2 is not null))
        {
            throw new KerasVersionException($"{self.TypeName}.{name}", Since, running);
        }

        string known = running.Major < 3 ? NameInKeras2 ?? name : name;
        return differences.Length == 0
            ? self.Invoke(known, arguments)
            : self.Invoke(known, KerasDifference.Apply(differences, $"{self.TypeName}.{name}", arguments));
    }
}
