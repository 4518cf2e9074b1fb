namespace KerasBridge;

/// <summary>
/// An argument that may be left out. Left out is not null: what is not given is not sent, and Keras's own default applies; null, where
/// <typeparamref name="T"/> allows it, says Python's <c>None</c>.
/// </summary>
public readonly struct Optional<T>
{
    private readonly T _value;

    /// <summary>An argument that is given.</summary>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>Whether the argument was given.</summary>
    public bool IsSet { get; }

    /// <summary>The argument.</summary>
    /// <exception cref="InvalidOperationException">It was left out.</exception>
    public T Value => IsSet ? _value : throw new InvalidOperationException("The argument was left out.");

    /// <summary>The argument, or <paramref name="fallback"/> where it was left out.</summary>
    public T Or(T fallback) => IsSet ? _value : fallback;

    /// <summary>An argument that is given.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>The argument as it is sent to Python.</summary>
    public static implicit operator PyValue(Optional<T> argument) => argument.IsSet ? PyValues.Of(argument._value) : default;

    /// <inheritdoc/>
    public override string ToString() => IsSet ? _value?.ToString() ?? "None" : "(left out)";
}
