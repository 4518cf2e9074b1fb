namespace KerasBridge.Tests.Integration.Training;

public sealed class FitAsyncTests : IDisposable
{
    private readonly TrainingBench _bench = new();

    [Fact]
    public async Task It_trains_like_Fit()
    {
        float[] before = _bench.Weights;

        History history = await _bench.FitAsync(epochs: 3, validate: true);

        Assert.Equal([0, 1, 2], history.Epochs);
        Assert.Equal(["loss", "val_loss"], history.Series.Keys.Order());
        Assert.All(history.Series.Values, values => Assert.Equal(3, values.Count));
        Assert.Equal((TrainingEnd.Completed, false), (history.End, history.IsLastEpochPartial));
        Assert.NotEqual(before, _bench.Weights);
    }

    [Fact]
    public async Task Progress_tells_of_every_batch_and_every_epoch()
    {
        var reports = new List<TrainingProgress>();

        History history = await _bench.FitAsync(epochs: 2, reports.Add, validate: true);

        Assert.Equal(
            [(0, 1, false), (0, 2, false), (0, 3, false), (0, 4, false), (0, 4, true), (1, 1, false), (1, 2, false), (1, 3, false), (1, 4, false), (1, 4, true)],
            reports.Select(report => (report.Epoch, report.Batch, report.IsEpochEnd)));
        Assert.All(reports, report => Assert.Equal((2, TrainingBench.Batches), (report.Epochs, report.Batches)));
        Assert.All(reports.Where(report => !report.IsEpochEnd), report => Assert.Equal(["loss"], report.Metrics.Keys));
        Assert.Equal(history["val_loss"], reports.Where(report => report.IsEpochEnd).Select(report => report.Metrics["val_loss"]));
        Assert.All(reports, report => Assert.True(report.SamplesPerSecond > 0));
        Assert.Null(reports[0].TimeLeft);
        Assert.Equal(TimeSpan.Zero, reports[^1].TimeLeft);
        Assert.StartsWith("epoch 2/2, batch 1/4, loss ", reports[5].ToString());
    }

    [Fact]
    public async Task Training_has_a_thread_of_its_own_with_a_large_stack_and_what_follows_runs_elsewhere()
    {
        Thread? trainer = null;
        int depth = 0;

        await _bench.FitAsync(epochs: 1, _ => (trainer, depth) = (Thread.CurrentThread, Descend(60_000)));

        Assert.Equal("KerasBridge training", trainer?.Name);
        Assert.Equal(60_000, depth);
        Assert.NotSame(trainer, Thread.CurrentThread);
    }

    [Fact]
    public async Task A_handler_of_progress_that_throws_ends_the_training_and_its_exception_comes_out_as_itself()
    {
        var thrown = new InvalidTimeZoneException("from the handler");
        int calls = 0;

        Task<History> training = _bench.FitAsync(epochs: 5, _ =>
        {
            calls++;
            throw thrown;
        });

        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => training));
        Assert.Equal(1, calls);
        Assert.Equal([0], (await _bench.FitAsync(epochs: 1)).Epochs);
    }

    [Fact]
    public async Task Exceptions_of_callbacks_come_out_as_themselves()
    {
        var thrown = new InvalidTimeZoneException("from a hook");
        using var callback = new Thrower(thrown);

        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _bench.FitAsync(callbacks: [callback])));
    }

    [Fact]
    public void Arguments_are_checked_before_anything_starts()
    {
        Assert.Throws<ArgumentException>(() => { _ = _bench.Model.FitAsync(_bench.X, new float[3, 1]); });
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => { _ = _bench.FitAsync(epochs: 0); });
        Assert.Throws<ArgumentOutOfRangeException>("timeLimit", () => { _ = _bench.FitAsync(timeLimit: TimeSpan.Zero); });
        Assert.Equal([0], _bench.Fit().Epochs);
    }

    [Fact]
    public async Task A_time_limit_ends_the_training_with_what_there_is()
    {
        History history = await _bench.FitAsync(epochs: 1000, timeLimit: TimeSpan.FromTicks(1));

        Assert.Equal((TrainingEnd.TimeLimit, true), (history.End, history.IsLastEpochPartial));
        Assert.True(double.IsFinite(Assert.Single(history.Loss)));
    }

    [Fact]
    public async Task Evaluation_and_prediction_are_the_same_on_a_thread_of_their_own()
    {
        Evaluation evaluation = await _bench.Model.EvaluateAsync(_bench.X, _bench.Y, verbose: Verbosity.Silent);
        using NDArray prediction = await _bench.Model.PredictAsync(_bench.X, verbose: Verbosity.Silent);

        Assert.Equal(_bench.Model.Evaluate(_bench.X, _bench.Y, verbose: Verbosity.Silent).Loss, evaluation.Loss, 1e-6);
        Assert.Equal(_bench.Model.PredictOnBatch(_bench.X).ToArray<float>(), prediction.ToArray<float>());
    }

    public void Dispose() => _bench.Dispose();

    // Needs more than the stack of a thread of the pool (1.5 MB by default where the system says so, never as much as this).
    private static int Descend(int depth)
    {
        Span<byte> room = stackalloc byte[128];
        room.Fill((byte)depth);
        return depth == 0 ? room[0] : 1 + Descend(depth - 1);
    }

    private sealed class Thrower(Exception exception) : CustomCallback
    {
        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => throw exception;
    }
}
