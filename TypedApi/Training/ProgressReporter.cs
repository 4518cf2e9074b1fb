namespace KerasBridge;

/// <summary>Follows work by the batch and says where it stands.</summary>
/// <param name="clock">Measures it.</param>
/// <param name="plan">What it will do: an evaluation or prediction is one epoch.</param>
internal sealed class ProgressReporter(TrainingClock clock, TrainingPlan plan)
{
    private int _epoch;
    private int _batch;

    /// <summary>What will be done.</summary>
    public TrainingPlan Plan { get; } = plan;

    /// <summary>Whether all batches of the epoch are done, as far as is known.</summary>
    public bool IsEpochComplete => _batch == Plan.Batches;

    private TimeSpan? TimeLeft => Plan.Batches is { } batches ? clock.TimeFor(((long)(Plan.Epochs - _epoch) * batches) - _batch) : null;

    /// <summary>An epoch begins.</summary>
    public void BeginEpoch(int epoch)
    {
        (_epoch, _batch) = (epoch, 0);
        clock.BeginEpoch();
    }

    /// <summary>A batch is done.</summary>
    /// <param name="batch">Its number, from 0.</param>
    /// <param name="samples">How many samples it had; null where that is not known.</param>
    /// <returns>How long it took.</returns>
    public TimeSpan EndBatch(int batch, int? samples)
    {
        _batch = batch + 1;
        return clock.EndBatch(samples);
    }

    /// <summary>Where a training stands.</summary>
    public TrainingProgress Take(IReadOnlyDictionary<string, double> metrics, bool isEpochEnd) => new()
    {
        Epoch = _epoch,
        Epochs = Plan.Epochs,
        IsEpochEnd = isEpochEnd,
        Batch = _batch,
        Batches = Plan.Batches,
        Metrics = Copy(metrics),
        SamplesPerSecond = clock.SamplesPerSecond,
        Elapsed = clock.Elapsed,
        TimeLeft = TimeLeft,
    };

    /// <summary>Where an evaluation or prediction stands.</summary>
    public BatchProgress Take(IReadOnlyDictionary<string, double> metrics) => new()
    {
        Batch = _batch,
        Batches = Plan.Batches,
        Metrics = Copy(metrics),
        SamplesPerSecond = clock.SamplesPerSecond,
        Elapsed = clock.Elapsed,
        TimeLeft = TimeLeft,
    };

    // What the handler gets must not change or be read from Python later.
    private static OrderedDictionary<string, double> Copy(IReadOnlyDictionary<string, double> metrics) => new(metrics, StringComparer.Ordinal);
}
