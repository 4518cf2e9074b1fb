namespace KerasBridge;

/// <summary>Watches a training by the batch: reports, measures, pauses and stops it.</summary>
internal sealed class BatchMonitor(FitArguments arguments, string model) : EpochMonitor
{
    private const string Validation = "val_";

    private readonly TrainingWatch _watch = arguments.Watch;
    private readonly TrainingClock _clock = new(TimeProvider.System);
    private readonly KeyValuePair<string, object?> _tag = new(KerasTelemetry.ModelTag, model);
    private readonly ProgressHandler<TrainingProgress> _progress = new(arguments.Watch.Progress);
    private ProgressReporter? _reporter;
    private bool _stops;
    private bool _isValidationCut;

    private ProgressReporter Reporter => _reporter ??= new ProgressReporter(_clock, Plan);

    /// <summary>Throws what the handler of the progress has thrown.</summary>
    public void ThrowFailure() => _progress.ThrowFailure();

    /// <inheritdoc/>
    protected override void OnEpochBegin(int epoch)
    {
        base.OnEpochBegin(epoch);
        Reporter.BeginEpoch(epoch);
    }

    /// <inheritdoc/>
    protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
        int? samples = arguments.SamplesIn?.Invoke(batch);
        Measure(Reporter.EndBatch(batch, samples), samples ?? 0, logs);
        Report(logs, isEpochEnd: false);
        if (MustStop())
        {
            IsPartial = !Reporter.IsEpochComplete;
            StopTraining();
        }
    }

    /// <inheritdoc/>
    protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
        // Who asks politely gets the validation of a whole epoch; that of a partial one would be worth nothing.
        if ((MustStop() && End == TrainingEnd.Canceled) || IsPartial)
        {
            CutValidation();
        }
    }

    /// <inheritdoc/>
    protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs)
    {
        if (_isValidationCut)
        {
            // Values of a part of the validation would mislead a callback that keeps the best model.
            (logs as CallbackLogs)?.Remove(name => name.StartsWith(Validation, StringComparison.Ordinal));
        }

        base.OnEpochEnd(epoch, logs);
        if (!IsPartial)
        {
            Report(logs, isEpochEnd: true);
        }

        // Keras 2 forgets in a validation that it was told to stop. After the last epoch, there is nothing to stop.
        if (epoch + 1 < Reporter.Plan.Epochs && MustStop())
        {
            StopTraining();
        }
    }

    private void CutValidation()
    {
        IsPartial = _isValidationCut = true;
        if (!KerasRuntime.Current.IsKeras3)
        {
            throw new StopSignal();
        }

        Stop(ModelStep.Test);
    }

    private bool MustStop()
    {
        if (!_stops && _watch.Control is { IsPaused: true } control)
        {
            _clock.Pause(() => control.WaitWhilePaused(_watch.Token));
        }

        if (!_stops && _watch.Demand(_clock.Elapsed) is { } end)
        {
            (End, _stops) = (end, true);
        }

        return _stops;
    }

    private void Measure(TimeSpan duration, int samples, IReadOnlyDictionary<string, double> logs)
    {
        KerasTelemetry.BatchDuration.Record(duration.TotalSeconds, _tag);
        KerasTelemetry.Samples.Add(samples, _tag);
        if (KerasTelemetry.Loss.Enabled && logs.TryGetValue("loss", out double loss))
        {
            KerasTelemetry.Loss.Record(loss, _tag);
        }
    }

    private void Report(IReadOnlyDictionary<string, double> logs, bool isEpochEnd)
    {
        if (!_progress.IsWaiting)
        {
            return;
        }

        _progress.Report(Reporter.Take(logs, isEpochEnd));
        if (_progress.HasFailed)
        {
            (End, _stops) = (TrainingEnd.Canceled, true);
        }
    }
}
