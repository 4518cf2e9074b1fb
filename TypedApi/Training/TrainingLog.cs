using KerasBridge.Logging;
using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>Writes the progress of a training as log lines: one for each epoch, and some in between where epochs take long.</summary>
public sealed class TrainingLog : IProgress<TrainingProgress>
{
    private readonly ILogger _logger;
    private readonly TimeSpan _interval;
    private TimeSpan _last;

    /// <summary>Makes a log of one training.</summary>
    /// <param name="logger">Where lines go, as information.</param>
    /// <param name="interval">How often a line is written within an epoch. Default: every 10 seconds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is negative.</exception>
    public TrainingLog(ILogger logger, TimeSpan? interval = null)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
        _interval = interval ?? TimeSpan.FromSeconds(10);
        ArgumentOutOfRangeException.ThrowIfLessThan(_interval, TimeSpan.Zero, nameof(interval));
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.IsEpochEnd || value.Elapsed - _last >= _interval)
        {
            _last = value.Elapsed;
            _logger.TrainingStands(value);
        }
    }
}
