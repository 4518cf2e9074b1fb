namespace KerasBridge;

/// <summary>Measures a training: time without pauses, speed, what is left.</summary>
internal sealed class TrainingClock(TimeProvider time)
{
    private readonly long _origin = time.GetTimestamp();
    private TimeSpan _paused;
    private TimeSpan _epochBegin;
    private TimeSpan _last;
    private TimeSpan? _firstBatch;
    private int _batches;
    private long _epochSamples;

    /// <summary>How long the training has run, pauses not counted.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_origin) - _paused;

    /// <summary>Samples per second in this epoch until its last batch, or null.</summary>
    public double? SamplesPerSecond => _epochSamples > 0 && _last > _epochBegin ? _epochSamples / (_last - _epochBegin).TotalSeconds : null;

    /// <summary>An epoch begins.</summary>
    public void BeginEpoch()
    {
        _epochBegin = _last = Elapsed;
        _epochSamples = 0;
    }

    /// <summary>A batch is done.</summary>
    /// <param name="samples">How many samples it had; null where that is not known.</param>
    /// <returns>How long it took.</returns>
    public TimeSpan EndBatch(int? samples)
    {
        TimeSpan now = Elapsed, duration = now - _last;
        _last = now;
        _firstBatch ??= now;
        _batches++;
        _epochSamples += samples ?? 0;
        return duration;
    }

    /// <summary>Does something whose time does not count.</summary>
    public void Pause(Action wait)
    {
        long begin = time.GetTimestamp();
        wait();
        _paused += time.GetElapsedTime(begin);
    }

    /// <summary>How long so many batches will take, validations included. The first batch, which may compile the model, does not count.</summary>
    public TimeSpan? TimeFor(long batches) => _firstBatch is { } first && _batches > 1
        ? (Elapsed - first) / (_batches - 1) * batches
        : batches == 0 ? TimeSpan.Zero : null;
}
