using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KerasBridge;

/// <summary>
/// What OpenTelemetry and other listeners see: spans <c>keras.fit</c>, <c>keras.epoch</c>, <c>keras.evaluate</c> and <c>keras.predict</c>;
/// a histogram <c>keras.batch.duration</c> (s), a counter <c>keras.samples</c> and a gauge <c>keras.loss</c>, each with the tag
/// <c>keras.model</c>. Where nobody listens, nothing is measured.
/// </summary>
public static class KerasTelemetry
{
    /// <summary>The name of the activity source and of the meter: for <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "KerasBridge";

    internal const string ModelTag = "keras.model";

    private static readonly Meter s_meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    internal static Histogram<double> BatchDuration { get; } = s_meter.CreateHistogram<double>(
        "keras.batch.duration", "s", "How long a batch of a training took, from the end of the one before.");

    internal static Counter<long> Samples { get; } = s_meter.CreateCounter<long>("keras.samples", "{sample}", "Samples that were trained with.");

    internal static Gauge<double> Loss { get; } = s_meter.CreateGauge<double>("keras.loss", null, "The loss of the training: of the epoch so far.");

    /// <summary>Whether somebody wants numbers of every batch.</summary>
    internal static bool WantsBatches => BatchDuration.Enabled || Samples.Enabled || Loss.Enabled;

    /// <summary>Begins a span over work of a model; null where nobody listens.</summary>
    internal static Activity? Begin(string name, PyObject model)
    {
        Activity? span = Source.StartActivity(name);
        span?.SetTag(ModelTag, model.GetAttr<string>("name"));
        return span;
    }

    /// <summary>Notes on the span, if there is one, that its work failed. Being cancelled is no failure.</summary>
    internal static void Fail(this Activity? span, Exception exception)
    {
        if (exception is not OperationCanceledException)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.Message).AddException(exception);
        }
    }
}
