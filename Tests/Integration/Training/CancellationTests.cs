namespace KerasBridge.Tests.Integration.Training;

public sealed class CancellationTests : IDisposable
{
    private readonly TrainingBench _bench = new();
    private readonly CancellationTokenSource _source = new();

    [Fact]
    public async Task Before_the_first_batch_nothing_is_trained()
    {
        float[] before = _bench.Weights;
        await _source.CancelAsync();

        Task<History> training = _bench.FitAsync(token: _source.Token);

        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => training);
        Assert.True(training.IsCanceled);
        Assert.Equal(_source.Token, thrown.CancellationToken);
        Assert.Empty(thrown.History.Epochs);
        Assert.Equal(before, _bench.Weights);
        await AssertUsable();
    }

    [Fact]
    public async Task Within_an_epoch_it_ends_after_the_batch_and_keeps_weights_and_history()
    {
        using var counter = new Counter();
        float[] before = _bench.Weights;

        Task<History> training = _bench.FitAsync(
            epochs: 5, report => CancelAt(report, epoch: 1, batch: 2), callbacks: [counter], validate: true, token: _source.Token);

        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => training);
        Assert.True(training.IsCanceled);
        Assert.Equal(["batch 0", "batch 1", "batch 2", "batch 3", "epoch", "batch 0", "batch 1", "epoch", "end"], counter.Events);
        Assert.Equal([0, 1], thrown.History.Epochs);
        Assert.Equal((TrainingEnd.Canceled, true), (thrown.History.End, thrown.History.IsLastEpochPartial));
        Assert.All(thrown.History.Loss, loss => Assert.True(double.IsFinite(loss)));
        Assert.Equal([true, false], thrown.History["val_loss"].Select(double.IsFinite));
        Assert.NotEqual(before, _bench.Weights);
        await AssertUsable();
    }

    [Fact]
    public async Task Within_a_validation_it_ends_after_the_batch_and_callbacks_are_told()
    {
        using var canceller = new CancelsInValidation(_source);

        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(
            () => _bench.FitAsync(epochs: 5, validate: true, callbacks: [canceller], token: _source.Token));

        Assert.Equal(OnKeras.Is3 ? 2 : 1, canceller.Batches);
        Assert.True(canceller.HasEnded);
        Assert.False(canceller.SawValidation);
        Assert.Equal(OnKeras.Is3 ? [0] : [], thrown.History.Epochs);
        await AssertUsable();
    }

    [Fact]
    public async Task At_the_last_batch_of_an_epoch_its_validation_does_not_run_to_its_end()
    {
        using var validation = new CancelsInValidation(new CancellationTokenSource());

        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => _bench.FitAsync(
            epochs: 5, report => CancelAt(report, epoch: 1, batch: 4), callbacks: [validation], validate: true, token: _source.Token));

        Assert.Equal(TrainingBench.Batches + (OnKeras.Is3 ? 1 : 0), validation.Batches);
        Assert.Equal(OnKeras.Is3 ? [0, 1] : [0], thrown.History.Epochs);
        Assert.Equal(thrown.History.Epochs.Count, thrown.History["val_loss"].Count);
        await AssertUsable();
    }

    [Fact]
    public async Task The_model_may_be_disposed_while_it_is_trained()
    {
        var control = new TrainingControl();
        control.Pause();
        Task<History> training = _bench.FitAsync(epochs: 2, control: control, token: _source.Token);
        _bench.Model.Dispose();
        control.Resume();

        Assert.Equal([0, 1], (await training).Epochs);
    }

    [Fact]
    public async Task Twice_is_the_same_as_once()
    {
        Task<History> training = _bench.FitAsync(
            epochs: 5,
            report =>
            {
                CancelAt(report, epoch: 0, batch: 1);
                CancelAt(report, epoch: 0, batch: 1);
            },
            token: _source.Token);

        Assert.Equal([0], (await Assert.ThrowsAsync<TrainingCanceledException>(() => training)).History.Epochs);
        await AssertUsable();
    }

    [Fact]
    public async Task After_the_last_batch_it_is_too_late()
    {
        History history = await _bench.FitAsync(epochs: 2, report => CancelAt(report, epoch: 1, batch: 4, isEpochEnd: true), token: _source.Token);

        Assert.Equal((TrainingEnd.Completed, 2), (history.End, history.Epochs.Count));
    }

    [Fact]
    public async Task Evaluation_and_prediction_can_be_cancelled()
    {
        await _source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _bench.Model.EvaluateAsync(_bench.X, _bench.Y, verbose: Verbosity.Silent, cancellationToken: _source.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _bench.Model.PredictAsync(_bench.X, verbose: Verbosity.Silent, cancellationToken: _source.Token));
        await AssertUsable();
    }

    public void Dispose()
    {
        _bench.Dispose();
        _source.Dispose();
    }

    private void CancelAt(TrainingProgress report, int epoch, int batch, bool isEpochEnd = false)
    {
        if ((report.Epoch, report.Batch, report.IsEpochEnd) == (epoch, batch, isEpochEnd))
        {
            _source.Cancel();
        }
    }

    private async Task AssertUsable()
    {
        float[] before = _bench.Weights;
        History history = await _bench.FitAsync(epochs: 2, validate: true);
        Assert.Equal([0, 1], history.Epochs);
        Assert.All(history["val_loss"], loss => Assert.True(double.IsFinite(loss)));
        Assert.NotEqual(before, _bench.Weights);
    }

    private sealed class Counter : CustomCallback
    {
        public List<string> Events { get; } = [];

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Events.Add($"batch {batch}");

        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => Events.Add("epoch");

        protected override void OnTrainEnd(IReadOnlyDictionary<string, double> logs) => Events.Add("end");
    }

    // Cancels when the first batch of the validation begins or, where a hook comes after that of the library, has ended.
    private sealed class CancelsInValidation(CancellationTokenSource source) : CustomCallback
    {
        public int Batches { get; private set; }

        public bool HasEnded { get; private set; }

        public bool SawValidation { get; private set; }

        protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
        {
            Batches++;
            source.Cancel();
        }

        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => SawValidation = logs.ContainsKey("val_loss");

        protected override void OnTrainEnd(IReadOnlyDictionary<string, double> logs) => HasEnded = true;
    }
}
