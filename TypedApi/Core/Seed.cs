namespace KerasBridge;

/// <summary>
/// What makes random numbers repeatable: a number, or a <see cref="SeedGenerator"/> whose state goes on. The default value is unset: as an
/// argument it is not sent; null says <c>None</c>, a random seed.
/// </summary>
public readonly struct Seed : IPythonValue
{
    private readonly PyValue _value;

    private Seed(PyValue value) => _value = value;

    /// <summary>A number; null is <c>None</c>.</summary>
    public static implicit operator Seed(int? seed) => new(seed is { } number ? number : PyValue.None);

    /// <summary>A generator of seeds. Keras 3.</summary>
    public static implicit operator Seed(SeedGenerator generator) => new(generator.Python);

    /// <summary>The seed as it is sent to Python.</summary>
    public static implicit operator PyValue(Seed seed) => seed._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
