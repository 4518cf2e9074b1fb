namespace KerasBridge;

/// <summary>
/// An amount, or the interval that it is drawn from: <c>0.2</c>, <c>(-0.1, 0.3)</c>. The default value is unset: as an argument it is not
/// sent; null says <c>None</c>.
/// </summary>
public readonly struct Interval : IPythonValue
{
    private readonly PyValue _value;

    private Interval(PyValue value) => _value = value;

    /// <summary>One number, whose meaning the parameter says; null is <c>None</c>.</summary>
    public static implicit operator Interval(double? number) => new(number is { } given ? given : PyValue.None);

    /// <summary>The lower and the upper end.</summary>
    /// <exception cref="ArgumentException">The upper end is below the lower one.</exception>
    public static implicit operator Interval((double Lower, double Upper) ends) => ends.Lower <= ends.Upper
        ? new(PyValue.Tuple(ends.Lower, ends.Upper))
        : throw new ArgumentException($"The interval from {ends.Lower} to {ends.Upper} is empty.", nameof(ends));

    /// <summary>The interval as it is sent to Python.</summary>
    public static implicit operator PyValue(Interval interval) => interval._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
