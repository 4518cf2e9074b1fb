namespace KerasBridge;

/// <summary>
/// Reports the progress of a training like <c>FitAsync</c>, for trainings on the caller's own thread. Samples are not counted. What the
/// handler throws comes out of <c>Fit</c>.
/// </summary>
public sealed class ProgressCallback : CustomCallback
{
    private readonly IProgress<TrainingProgress> _progress;
    private ProgressReporter? _reporter;

    /// <summary>Makes the callback.</summary>
    /// <param name="progress">Is told after every batch and every epoch.</param>
    public ProgressCallback(IProgress<TrainingProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        _progress = progress;
    }

    private ProgressReporter Reporter => _reporter ??= new ProgressReporter(new TrainingClock(TimeProvider.System), Plan);

    /// <inheritdoc/>
    protected override void OnTrainBegin() => _reporter = null;

    /// <inheritdoc/>
    protected override void OnEpochBegin(int epoch) => Reporter.BeginEpoch(epoch);

    /// <inheritdoc/>
    protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
        Reporter.EndBatch(batch, samples: null);
        _progress.Report(Reporter.Take(logs, isEpochEnd: false));
    }

    /// <inheritdoc/>
    protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) =>
        _progress.Report(Reporter.Take(logs, isEpochEnd: true));
}
