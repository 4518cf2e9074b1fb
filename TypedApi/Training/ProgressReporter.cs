namespace KerasBridge;

/// <summary>Follows a training and says where it stands.</summary>
/// <param name="clock">Measures it.</param>
/// <param name="plan">What it will do.</param>
internal sealed class ProgressReporter(TrainingClock clock, TrainingPlan plan)
{
    private int _epoch;
    private int _batch;

    /// <summary>What the training will do.</summary>
    public TrainingPlan Plan { get; } = plan;

    /// <summary>Whether all batches of the epoch are done, as far as is known.</summary>
    public bool IsEpochComplete => _batch == Plan.Batches;

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

    /// <summary>Where the training stands.</summary>
    public TrainingProgress Take(IReadOnlyDictionary<string, double> metrics, bool isEpochEnd) => new()
    {
        Epoch = _epoch,
        Epochs = Plan.Epochs,
        Batch = _batch,
        Batches = Plan.Batches,
        IsEpochEnd = isEpochEnd,
        Metrics = new OrderedDictionary<string, double>(metrics, StringComparer.Ordinal),
        SamplesPerSecond = clock.SamplesPerSecond,
        Elapsed = clock.Elapsed,
        TimeLeft = Plan.Batches is { } batches ? clock.TimeFor(((long)(Plan.Epochs - _epoch) * batches) - _batch) : null,
    };
}
