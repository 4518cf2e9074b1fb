using System.Runtime.CompilerServices;
using KerasBridge.Tests.Integration.Data;

namespace KerasBridge.Tests.Integration.Training;

/// <summary>Evaluations and predictions over every kind of data: callbacks, progress, cancellation, in the background and not.</summary>
public sealed class PassTests : IDisposable
{
    private const int Batches = 5;

    private readonly CompiledModel _model = DataModels.Line();
    private readonly CancellationTokenSource _source = new();
    private int _disposals;

    public static TheoryData<Work> AllWork => [.. Work.All];

    public static TheoryData<Work> InBackground => [.. Work.All.Where(work => work.IsAsync)];

    public static TheoryData<Work> OfKnownLength => [.. Work.All.Where(work => work is { IsAsync: true, IsLengthKnown: true })];

    public void Dispose()
    {
        _model.Dispose();
        _source.Dispose();
    }

    [Theory]
    [MemberData(nameof(AllWork))]
    public async Task Callbacks_are_told_and_the_result_is_that_without_them(Work work)
    {
        using var callback = new Recorder();
        double expected = await Expected(work);

        Assert.Equal(expected, await work.Run(_model, Data(), [callback], null, default), 1e-5);

        Assert.Equal([work.IsEvaluation ? "test begin" : "predict begin", .. Enumerable.Range(0, Batches).Select(i => $"batch {i}"), "end"], callback.Events);
    }

    [Theory]
    [MemberData(nameof(InBackground))]
    public async Task Progress_tells_of_every_batch(Work work)
    {
        var reports = new List<BatchProgress>();

        await work.Run(_model, Data(), [], new Reports(reports.Add), default);

        Assert.Equal(Enumerable.Range(1, Batches), reports.Select(report => report.Batch));
        Assert.All(reports, report => Assert.Equal(work.IsLengthKnown ? Batches : null, report.Batches));
        Assert.All(reports, report => Assert.Equal(work.IsEvaluation ? ["loss"] : [], report.Metrics.Keys));
        Assert.All(reports, report => Assert.True(report.SamplesPerSecond > 0));
        Assert.Equal(work.IsLengthKnown ? TimeSpan.Zero : null, reports[^1].TimeLeft);
        Assert.StartsWith(work.IsLengthKnown ? "batch 5/5" : "batch 5", reports[^1].ToString());
    }

    [Fact]
    public void Who_cancels_a_prediction_leaves_others_of_the_model_alone()
    {
        var x = new float[20, 2];
        using var canceller = new Recorder(batch =>
        {
            if (batch != 1)
            {
                return;
            }

            using var source = new CancellationTokenSource();
            var reports = new Reports(_ => source.Cancel());
            Assert.ThrowsAny<OperationCanceledException>(
                () => _model.PredictAsync(x, batchSize: 1, verbose: Verbosity.Silent, progress: reports, cancellationToken: source.Token).GetAwaiter().GetResult());
        });

        using NDArray whole = _model.Predict(x, batchSize: 4, verbose: Verbosity.Silent, callbacks: [canceller]);

        Assert.Equal(20, whole.Count);
    }

    [Theory]
    [MemberData(nameof(InBackground))]
    public async Task A_callback_may_cancel_it_halfway(Work work)
    {
        using var callback = new Recorder(batch => Cancel(batch == 1));

        Task running = work.Run(_model, Data(), [callback], null, _source.Token);

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(running.IsCanceled);
        Assert.Equal(_source.Token, thrown.CancellationToken);
        Assert.Equal(["batch 0", "batch 1", "end"], callback.Events.Skip(1));
        await GoesOn(work);
    }

    [Theory]
    [MemberData(nameof(InBackground))]
    public async Task A_handler_of_progress_may_cancel_it_halfway(Work work)
    {
        using var callback = new Recorder();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Run(
            _model, Data(), [callback], new Reports(report => Cancel(report.Batch == 3)), _source.Token));

        Assert.Equal(["batch 0", "batch 1", "batch 2", "end"], callback.Events.Skip(1));
        await GoesOn(work);
    }

    [Theory]
    [MemberData(nameof(InBackground))]
    public async Task Cancelled_before_it_begins_it_does_nothing(Work work)
    {
        using var callback = new Recorder();
        await _source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Run(_model, Data(), [callback], null, _source.Token));

        Assert.Empty(callback.Events);
    }

    [Theory]
    [MemberData(nameof(OfKnownLength))]
    public async Task After_the_last_batch_it_is_too_late(Work work)
    {
        double expected = await Expected(work);

        double result = await work.Run(_model, Data(), [], new Reports(report => Cancel(report.Batch == Batches)), _source.Token);

        Assert.Equal(expected, result, 1e-5);
    }

    [Theory]
    [MemberData(nameof(InBackground))]
    public async Task A_handler_of_progress_that_throws_ends_it_and_its_exception_comes_out_as_itself(Work work)
    {
        foreach (int last in (int[])[2, Batches])
        {
            var thrown = new InvalidTimeZoneException("from the handler");
            int calls = 0;

            Task running = work.Run(_model, Data(), [], new Reports(_ => Throw(thrown, now: ++calls == last)), default);

            Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => running));
            Assert.Equal(last, calls);
        }

        await GoesOn(work);
    }

    [Theory]
    [MemberData(nameof(AllWork))]
    public async Task An_exception_of_a_callback_comes_out_as_itself(Work work)
    {
        var thrown = new InvalidTimeZoneException("from a hook");
        using var callback = new Recorder(batch => Throw(thrown, now: batch == 2));

        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => work.Run(_model, Data(), [callback], null, default)));
        await GoesOn(work);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_wait_for_a_batch_can_be_cancelled(bool evaluates)
    {
        using var callback = new Recorder();
        var waiting = new TaskCompletionSource();
        Task running = evaluates
            ? _model.EvaluateAsync(Stuck(waiting), Verbosity.Silent, callbacks: [callback], cancellationToken: _source.Token)
            : _model.PredictAsync(Stuck(waiting), Verbosity.Silent, steps: 4, [callback], cancellationToken: _source.Token);
        await waiting.Task;
        await _source.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => running.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Equal(_source.Token, thrown.CancellationToken);
        Assert.Equal("end", callback.Events[^1]);
        Assert.Equal(DataModels.Samples, _model.Predict(DataModels.X, verbose: Verbosity.Silent).Count);
    }

    [Fact]
    public async Task A_source_has_ended_when_the_task_has()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _model.EvaluateAsync(
            Dataset.FromBatches(Counted()).Prefetch(), Verbosity.Silent, progress: new Reports(_ => _source.Cancel()), cancellationToken: _source.Token));
        await _model.PredictAsync(Dataset.FromBatches(Counted()).Prefetch(), Verbosity.Silent);

        Assert.Equal(2, _disposals);
    }

    [Fact]
    public async Task The_model_may_be_disposed_while_arrays_are_worked_through()
    {
        double expected = _model.Evaluate(DataModels.X, DataModels.Y, verbose: Verbosity.Silent).Loss;
        using var inside = new ManualResetEventSlim();
        using var disposed = new ManualResetEventSlim();
        using var callback = new Recorder(_ =>
        {
            inside.Set();
            disposed.Wait(TestContext.Current.CancellationToken);
        });

        Task<Evaluation> running = _model.EvaluateAsync(DataModels.X, DataModels.Y, batchSize: 5, Verbosity.Silent, [callback]);
        inside.Wait(TestContext.Current.CancellationToken);
        _model.Dispose();
        disposed.Set();

        Assert.Equal(expected, (await running).Loss, 1e-5);
    }

    [Fact]
    public void Arguments_are_checked_before_anything_starts()
    {
        IEnumerable<Batch> untouchable = Enumerable.Range(0, 1).Select(Batch (_) => throw new InvalidOperationException("touched"));

        Assert.Throws<ArgumentNullException>("data", () => { _ = _model.EvaluateAsync((IEnumerable<Batch>)null!); });
        Assert.Throws<ArgumentNullException>("data", () => { _ = _model.PredictAllAsync((IAsyncEnumerable<Batch>)null!); });
        Assert.Throws<ArgumentOutOfRangeException>("steps", () => { _ = _model.PredictAsync(untouchable, steps: 0); });
        Assert.Throws<ArgumentException>("data", () => { _ = _model.EvaluateAsync(Dataset.FromBatches(untouchable).Repeat()); });
        Assert.Throws<ArgumentException>("callbacks", () => { _ = _model.EvaluateAsync(untouchable, callbacks: [null!]); });
        Assert.Throws<ArgumentException>("x", () => { _ = _model.PredictAsync(new float[2, 5]); });
        _model.Dispose();
        Assert.Throws<ObjectDisposedException>(() => { _ = _model.EvaluateAsync(untouchable); });
    }

    [Fact]
    public async Task Callbacks_of_Keras_itself_are_told()
    {
        using var callback = new KerasBridge.Callbacks.LambdaCallback();
        using PyObject events = PyObject.Import("builtins").Invoke("list");
        using PyObject module = PythonModules.Load("kerasbridge_test_told", "told.py", """
            def tell(callback, events):
                callback.on_test_batch_end = lambda batch, logs=None: events.append(batch)
                callback.on_predict_batch_end = lambda batch, logs=None: events.append(batch + 100)
            """);
        module.Invoke("tell", callback, events).Dispose();

        _model.Evaluate(DataModels.Batches(), Verbosity.Silent, callbacks: [callback]);
        (await _model.PredictAsync(DataModels.X, batchSize: 5, Verbosity.Silent, [callback])).Dispose();

        Assert.Equal([0, 1, 2, 100, 101], events.ToList().Select(item => item.As<int>()));
    }

    [Fact]
    public void Destinations_take_callbacks_too()
    {
        using var callback = new Recorder();
        float[] room = new float[DataModels.Samples];
        using NDArray array = new float[DataModels.Samples, 1];

        _model.Predict(DataModels.X, room, batchSize: 5, Verbosity.Silent, [callback]);
        _model.Predict(DataModels.X, array, batchSize: 5, Verbosity.Silent, [callback]);

        Assert.Equal(["predict begin", "batch 0", "batch 1", "end", "predict begin", "batch 0", "batch 1", "end"], callback.Events);
    }

    private static Batch[] Data() => [.. Enumerable.Range(0, Batches).Select(i => DataModels.Part(2 * i, 2))];

    private static async IAsyncEnumerable<Batch> Stuck(TaskCompletionSource waiting, [EnumeratorCancellation] CancellationToken token = default)
    {
        yield return DataModels.Part(0, 4);
        waiting.SetResult();
        await Task.Delay(Timeout.Infinite, token);
    }

    private Task<double> Expected(Work work) => work.Run(_model, Data(), [], null, default);

    private async Task GoesOn(Work work)
    {
        Assert.Equal(await Expected(work), await work.Run(_model, Data(), [], null, default), 1e-6);
        Assert.Single(_model.Fit(Data(), verbose: Verbosity.Silent).Epochs);
    }

    private static void Throw(Exception exception, bool now)
    {
        if (now)
        {
            throw exception;
        }
    }

    private void Cancel(bool now)
    {
        if (now)
        {
            _source.Cancel();
        }
    }

    private IEnumerable<Batch> Counted()
    {
        try
        {
            foreach (Batch batch in Data())
            {
                yield return batch;
            }
        }
        finally
        {
            _disposals++;
        }
    }

    private sealed class Reports(Action<BatchProgress> report) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => report(value);
    }

    private sealed class Recorder(Action<int>? onBatch = null) : CustomCallback
    {
        public List<string> Events { get; } = [];

        protected override void OnTestBegin() => Events.Add("test begin");

        protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => EndBatch(batch);

        protected override void OnTestEnd(IReadOnlyDictionary<string, double> logs) => Events.Add("end");

        protected override void OnPredictBegin() => Events.Add("predict begin");

        protected override void OnPredictBatchEnd(int batch) => EndBatch(batch);

        protected override void OnPredictEnd() => Events.Add("end");

        private void EndBatch(int batch)
        {
            Events.Add($"batch {batch}");
            onBatch?.Invoke(batch);
        }
    }
}
