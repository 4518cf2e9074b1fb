namespace KerasBridge;

/// <summary>
/// The size of a training step: a number from 0, or a schedule of such. The default value is unset: as an argument it is not sent.
/// </summary>
public readonly record struct LearningRate : IPythonValue
{
    private readonly double? _rate;
    private readonly LearningRateSchedule? _schedule;

    private LearningRate(double? rate, LearningRateSchedule? schedule)
    {
        _rate = rate;
        _schedule = schedule;
    }

    /// <summary>A constant rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public static implicit operator LearningRate(double rate) => rate >= 0
        ? new(rate, null)
        : throw new ArgumentOutOfRangeException("learningRate", rate, "A rate of at least 0 is needed.");

    /// <summary>A rate that changes while training. Keras 3.</summary>
    public static implicit operator LearningRate(LearningRateSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new(null, schedule);
    }

    /// <summary>The rate as it is sent to Python.</summary>
    public static implicit operator PyValue(LearningRate rate) => rate.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _rate is { } rate ? rate : _schedule is null ? default(PyValue) : _schedule.Python;

    /// <inheritdoc/>
    public override string ToString() => _rate?.ToString() ?? _schedule?.ToString() ?? "(unset)";
}
