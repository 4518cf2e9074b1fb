namespace KerasBridge;

/// <summary>
/// How often something is written during training: <c>UpdateFrequency.Epoch</c>, or <c>100</c> for every so many batches. The default value
/// is unset: as an argument it is not sent.
/// </summary>
public readonly struct Frequency : IPythonValue
{
    private readonly PyValue _value;

    private Frequency(PyValue value) => _value = value;

    /// <summary>After every epoch or batch.</summary>
    public static implicit operator Frequency(UpdateFrequency frequency) => new(frequency.ToKeras());

    /// <summary>After every so many batches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public static implicit operator Frequency(int batches) => new(Check.AtLeast(batches, 1));

    /// <summary>The frequency as it is sent to Python.</summary>
    public static implicit operator PyValue(Frequency frequency) => frequency._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;
}
