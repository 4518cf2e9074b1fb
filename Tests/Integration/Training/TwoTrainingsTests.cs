namespace KerasBridge.Tests.Integration.Training;

public sealed class TwoTrainingsTests : IDisposable
{
    private readonly TrainingBench _bench = new();
    private readonly TrainingControl _control = new();

    [Fact]
    public async Task A_second_training_of_a_model_is_refused_and_the_first_goes_on()
    {
        _control.Pause();
        Task<History> first = _bench.FitAsync(epochs: 2, control: _control);

        Assert.Contains("being trained", Assert.Throws<InvalidOperationException>(() => _bench.Fit()).Message);
        Assert.Throws<InvalidOperationException>(() => { _ = _bench.FitAsync(); });
        Assert.Equal(2, _bench.Weights.Length);

        _control.Resume();
        Assert.Equal([0, 1], (await first).Epochs);
        Assert.Equal([0], _bench.Fit().Epochs);
    }

    [Fact]
    public async Task Another_holder_of_the_same_model_counts_as_the_same()
    {
        _control.Pause();
        Task<History> first = _bench.FitAsync(control: _control);
        using var other = new CompiledModel(_bench.Model.Python.Share());

        Assert.Throws<InvalidOperationException>(() => other.Fit(_bench.X, _bench.Y, verbose: Verbosity.Silent));

        _control.Resume();
        await first;
    }

    [Fact]
    public async Task Another_model_can_be_trained_meanwhile()
    {
        using var other = new TrainingBench();
        _control.Pause();
        Task<History> first = _bench.FitAsync(control: _control);

        Assert.Equal([0], other.Fit().Epochs);

        _control.Resume();
        Assert.Equal([0, 1], (await first).Epochs);
    }

    [Fact]
    public void A_hook_can_t_train_the_model_that_trains()
    {
        using var callback = new TrainsAgain(_bench);

        Assert.Throws<InvalidOperationException>(() => _bench.Fit(callbacks: [callback]));
        Assert.Equal([0], _bench.Fit().Epochs);
    }

    public void Dispose() => _bench.Dispose();

    private sealed class TrainsAgain(TrainingBench bench) : CustomCallback
    {
        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => bench.Fit();
    }
}
