namespace KerasBridge;

/// <summary>
/// How much is put on or cut off at the ends of 1 spatial axis: <c>1</c> for both ends, or <c>(1, 2)</c>.
/// The default value is unset: as an argument it is not sent.
/// </summary>
public readonly struct Borders1D : IPythonValue
{
    private readonly PyValue _value;

    /// <summary>Both ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public Borders1D(int before, int after) => _value = PyValue.Tuple(Check.AtLeast(before, 0), Check.AtLeast(after, 0));

    /// <summary>The same at both ends.</summary>
    public static implicit operator Borders1D(int size) => new(size, size);

    /// <summary>Both ends.</summary>
    public static implicit operator Borders1D((int Before, int After) ends) => new(ends.Before, ends.After);

    /// <summary>The sizes as they are sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Borders1D borders) => borders._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
