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
    public TrainingProgress Take(IReadOnlyDictionary<string, double> metrics, bool isEpochEnd) => new(Take(metrics))
    {
        Epoch = _epoch,
        Epochs = Plan.Epochs,
        IsEpochEnd = isEpochEnd,
    };

    /// <summary>Where an evaluation or prediction stands. What the handler gets is a copy: it does not change, nor is it read from Python later.</summary>
    public BatchProgress Take(IReadOnlyDictionary<string, double> metrics) => new()
    {
        Batch = _batch,
        Batches = Plan.Batches,
        Metrics = new OrderedDictionary<string, double>(metrics, StringComparer.Ordinal),
        SamplesPerSecond = clock.SamplesPerSecond,
        Elapsed = clock.Elapsed,
        TimeLeft = Plan.Batches is { } batches ? clock.TimeFor(((long)(Plan.Epochs - _epoch) * batches) - _batch) : null,
    };
}
