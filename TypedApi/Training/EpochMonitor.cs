using System.Diagnostics;

namespace KerasBridge;

/// <summary>Watches a training by the epoch. It comes before the callbacks of the user.</summary>
internal class EpochMonitor : CustomCallback
{
    private Activity? _span;

    /// <summary>Why the training ends; known once it does.</summary>
    public TrainingEnd End { get; protected set; }

    /// <summary>Whether the last epoch was cut short.</summary>
    public bool IsPartial { get; protected set; }

    /// <summary>Whether Keras has begun to train.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Ends what the training left open.</summary>
    public void EndSpan(Exception? failure)
    {
        if (failure is not null)
        {
            _span.Fail(failure);
        }

        _span?.Dispose();
        _span = null;
    }

    /// <inheritdoc/>
    protected override void OnTrainBegin() => HasBegun = true;

    /// <inheritdoc/>
    protected override void OnEpochBegin(int epoch)
    {
        _span = KerasTelemetry.Source.StartActivity("keras.epoch");
        _span?.SetTag("keras.epoch", epoch);
    }

    /// <inheritdoc/>
    protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs)
    {
        if (_span is { IsAllDataRequested: true } span)
        {
            foreach ((string name, double value) in logs)
            {
                span.SetTag("keras." + name, value);
            }
        }

        EndSpan(failure: null);
    }
}
