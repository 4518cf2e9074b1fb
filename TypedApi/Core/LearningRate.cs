namespace KerasBridge;

/// <summary>The size of a training step: a number above 0. The default value is unset: as an argument it is not sent.</summary>
public readonly record struct LearningRate : IPythonValue
{
    private readonly double? _rate;

    private LearningRate(double rate) => _rate = rate;

    /// <summary>A constant rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public static implicit operator LearningRate(double rate) => rate >= 0
        ? new(rate)
        : throw new ArgumentOutOfRangeException("learningRate", rate, "A rate of at least 0 is needed.");

    /// <summary>The rate as it is sent to Python.</summary>
    public static implicit operator PyValue(LearningRate rate) => rate.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _rate is { } rate ? rate : default(PyValue);

    /// <inheritdoc/>
    public override string ToString() => _rate?.ToString() ?? "(unset)";
}
