namespace KerasBridge;

/// <summary>
/// Watches an evaluation or prediction by the batch: reports and stops it. It comes after the callbacks of the user, so that one of them
/// may cancel it after the batch that it is told of.
/// </summary>
internal sealed class PassMonitor(ModelStep step, PassArguments arguments) : CustomCallback
{
    private static readonly IReadOnlyDictionary<string, double> s_noMetrics = new Dictionary<string, double>();

    private readonly ProgressHandler<BatchProgress> _progress = new(arguments.Progress);
    private readonly TrainingClock _clock = new(TimeProvider.System);
    private ProgressReporter? _reporter;
    private bool _hasStopped;

    /// <summary>Whether there is no result to give: it was stopped, or the handler of the progress has thrown.</summary>
    public bool HasFailed => _hasStopped || _progress.HasFailed;

    private ProgressReporter Reporter => _reporter ??= new ProgressReporter(_clock, Plan);

    /// <summary>Throws what the handler of the progress has thrown.</summary>
    public void ThrowFailure() => _progress.ThrowFailure();

    /// <inheritdoc/>
    protected override void OnTestBegin() => Reporter.BeginEpoch(0);

    /// <inheritdoc/>
    protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => EndBatch(batch, logs);

    /// <inheritdoc/>
    protected override void OnPredictBegin() => Reporter.BeginEpoch(0);

    /// <inheritdoc/>
    protected override void OnPredictBatchEnd(int batch) => EndBatch(batch, s_noMetrics);

    private void EndBatch(int batch, IReadOnlyDictionary<string, double> metrics)
    {
        Reporter.EndBatch(batch, arguments.SamplesIn?.Invoke(batch));
        if (_progress.IsWaiting)
        {
            _progress.Report(Reporter.Take(metrics));
        }

        if (!Reporter.IsEpochComplete && (arguments.Token.IsCancellationRequested || _progress.HasFailed))
        {
            EndEarly();
        }
    }

    // The flag that Keras 3 asks for is the model's: others who predict with it at the same time would end, too. With JAX, an exception would
    // leave the model without its weights.
    private void EndEarly()
    {
        _hasStopped = true;
        if (KerasRuntime.Current.Backend != KerasBackend.Jax)
        {
            throw new StopSignal();
        }

        Stop(step);
    }
}
