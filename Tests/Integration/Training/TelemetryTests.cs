using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KerasBridge.Tests.Integration.Training;

public sealed class TelemetryTests : IDisposable
{
    private readonly TrainingBench _bench = new();

    [Fact]
    public void Fit_and_each_of_its_epochs_are_spans()
    {
        using var spans = new Spans();

        History history = _bench.Fit(epochs: 2);

        Activity fit = Assert.Single(spans.Ended, span => span.OperationName == "keras.fit");
        Activity[] epochs = [.. spans.Ended.Where(span => span.OperationName == "keras.epoch")];
        Assert.Equal([0, 1], epochs.Select(span => span.GetTagItem("keras.epoch")));
        Assert.Equal(history.Loss, epochs.Select(span => (double)span.GetTagItem("keras.loss")!), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.All(epochs, span => Assert.Equal(fit.SpanId, span.ParentSpanId));
        Assert.Equal(_bench.Model.Name, fit.GetTagItem("keras.model"));
    }

    [Fact]
    public async Task Spans_of_the_background_belong_to_who_started_it()
    {
        using var spans = new Spans();
        using Activity request = new Activity("request").Start();

        await _bench.FitAsync(epochs: 1);

        Assert.Equal(request.SpanId, Assert.Single(spans.Ended, span => span.OperationName == "keras.fit").ParentSpanId);
        Assert.Same(request, Activity.Current);
    }

    [Fact]
    public void Evaluations_and_predictions_are_spans_and_failures_show()
    {
        using var spans = new Spans();
        using var thrower = new Thrower();

        _bench.Model.Evaluate(_bench.X, _bench.Y, verbose: Verbosity.Silent);
        _bench.Model.Predict(_bench.X, verbose: Verbosity.Silent).Dispose();
        Assert.Throws<InvalidTimeZoneException>(() => _bench.Fit(callbacks: [thrower]));

        Assert.Equal(["keras.evaluate", "keras.predict", "keras.epoch", "keras.fit"], spans.Ended.Select(span => span.OperationName));
        Assert.Equal(
            [ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Error, ActivityStatusCode.Error],
            spans.Ended.Select(span => span.Status));
    }

    [Fact]
    public async Task Being_cancelled_is_no_failure()
    {
        using var spans = new Spans();
        using var source = new CancellationTokenSource();

        await Assert.ThrowsAsync<TrainingCanceledException>(() => _bench.FitAsync(report: _ => source.Cancel(), token: source.Token));

        Activity fit = Assert.Single(spans.Ended, span => span.OperationName == "keras.fit");
        Assert.Equal((ActivityStatusCode.Unset, "Canceled"), (fit.Status, fit.GetTagItem("keras.end")));
    }

    [Fact]
    public async Task Evaluations_and_predictions_over_sources_are_spans_too()
    {
        using var spans = new Spans();
        using var thrower = new Thrower();
        Dataset data = Dataset.From(_bench.X, _bench.Y).Batch(2);

        _bench.Model.Evaluate(data, Verbosity.Silent);
        await _bench.Model.EvaluateAsync(data, Verbosity.Silent);
        (await _bench.Model.PredictAsync(data, Verbosity.Silent)).Dispose();
        Assert.Throws<InvalidTimeZoneException>(() => _bench.Model.Predict(data, Verbosity.Silent, callbacks: [thrower]));

        Assert.Equal(["keras.evaluate", "keras.evaluate", "keras.predict", "keras.predict"], spans.Ended.Select(span => span.OperationName));
        Assert.All(spans.Ended, span => Assert.Equal(_bench.Model.Name, span.GetTagItem("keras.model")));
        Assert.Equal([.. Enumerable.Repeat(ActivityStatusCode.Unset, 3), ActivityStatusCode.Error], spans.Ended.Select(span => span.Status));
    }

    [Fact]
    public void Batches_are_measured()
    {
        using var numbers = new Numbers();

        _bench.Model.Fit(_bench.X, _bench.Y, batchSize: 3, epochs: 1, verbose: Verbosity.Silent);

        Assert.All(numbers.All, value => Assert.Equal(_bench.Model.Name, value.Model));
        Assert.Equal([3, 3, 2], numbers.Of("keras.samples"));
        Assert.Equal(3, numbers.Of("keras.batch.duration").Count(duration => duration > 0));
        Assert.Equal(3, numbers.Of("keras.loss").Count(double.IsFinite));
    }

    [Theory]
    [InlineData("known")]
    [InlineData("unknown")]
    [InlineData("prefetched")]
    public void Samples_of_sources_are_counted_as_they_are_trained(string kind)
    {
        using var numbers = new Numbers();
        Dataset data = Dataset.From(_bench.X, _bench.Y).Batch(3);

        _bench.Model.Fit(
            kind == "known" ? data : kind == "unknown" ? data.Where(_ => true) : data.Prefetch(),
            epochs: 2,
            verbose: Verbosity.Silent,
            validationData: Dataset.From(_bench.X, _bench.Y).Batch(8));

        Assert.Equal([3, 3, 2, 3, 3, 2], numbers.Of("keras.samples"));
    }

    [Fact]
    public void Where_nobody_listens_Keras_gets_no_callback()
    {
        Assert.Equal(0, CountOfBridgeCallbacks());

        using var spans = new Spans();
        Assert.Equal(1, CountOfBridgeCallbacks());
    }

    public void Dispose() => _bench.Dispose();

    // What fit is called with, as Python sees it.
    private int CountOfBridgeCallbacks()
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_spy", "spy.py", """
            def spy(model, count):
                fit = model.fit

                def watched(*args, callbacks=None, **kwargs):
                    count(len(callbacks or []))
                    return fit(*args, callbacks=callbacks, **kwargs)

                model.__dict__["fit"] = watched

            def leave(model):
                del model.__dict__["fit"]
            """);
        int seen = -1;
        using PyObject count = PyFunction.Create<int, bool>(number => (seen = number) >= 0);
        module.Invoke("spy", _bench.Model.Python, count).Dispose();
        _bench.Fit();
        module.Invoke("leave", _bench.Model.Python).Dispose();
        return seen;
    }

    private sealed class Spans : IDisposable
    {
        private readonly ActivityListener _listener;

        public Spans()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == KerasTelemetry.Name,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = Ended.Add,
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public List<Activity> Ended { get; } = [];

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Numbers : IDisposable
    {
        private readonly MeterListener _listener;

        public Numbers()
        {
            _listener = new MeterListener { InstrumentPublished = Enable };
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => All.Add((instrument.Name, value, tags[0].Value)));
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => All.Add((instrument.Name, value, tags[0].Value)));
            _listener.Start();
        }

        public List<(string Name, double Value, object? Model)> All { get; } = [];

        public IEnumerable<double> Of(string name) => All.Where(value => value.Name == name).Select(value => value.Value);

        public void Dispose() => _listener.Dispose();

        private static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == KerasTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        }
    }

    private sealed class Thrower : CustomCallback
    {
        protected override void OnPredictBatchEnd(int batch) => throw new InvalidTimeZoneException();

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => throw new InvalidTimeZoneException();
    }
}
