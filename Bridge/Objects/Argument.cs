namespace KerasBridge;

/// <summary>An argument of a call into Python: positional, or with the name of a parameter.</summary>
public readonly struct Argument
{
    /// <summary>A positional argument.</summary>
    public Argument(PyValue value) => Value = value;

    /// <summary>An argument for the parameter <paramref name="name"/>, by Python's name for it.</summary>
    public Argument(string name, PyValue value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The parameter's name in Python, or null for a positional argument.</summary>
    public string? Name { get; }

    /// <summary>What is sent; unset is not sent.</summary>
    public PyValue Value { get; }

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(PyValue value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(int value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(long value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(uint value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(ulong value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(double value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(bool value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(string? value) => new(value);

    /// <summary>A positional argument.</summary>
    public static implicit operator Argument(PythonReference? value) => new(value);

    /// <summary>A named argument.</summary>
    public static implicit operator Argument((string Name, PyValue Value) argument) => new(argument.Name, argument.Value);
}
