using System.Runtime.CompilerServices;

namespace KerasBridge.Tests.Integration.Training;

public sealed class DataSourceTests : IDisposable
{
    private readonly TrainingBench _bench = new();
    private readonly CancellationTokenSource _source = new();

    [Fact]
    public async Task Batches_that_are_made_while_they_are_needed_are_trained_with_in_the_background()
    {
        var reports = new Reports();

        History history = await _bench.Model.FitAsync(Batches(count: 3), epochs: 2, verbose: Verbosity.Silent, progress: reports);

        Assert.Equal([0, 1], history.Epochs);
        Assert.Equal(2 * (3 + 1), reports.All.Count);
        Assert.All(reports.All, report => Assert.True(report.SamplesPerSecond > 0));
        Assert.Equal((1, 3, (int?)null, true), (reports.All[^1].Epoch, reports.All[^1].Batch, reports.All[^1].Batches, reports.All[^1].IsEpochEnd));
    }

    [Fact]
    public async Task A_training_that_waits_for_a_batch_can_be_cancelled()
    {
        var waiting = new TaskCompletionSource();
        Task<History> training = _bench.Model.FitAsync(
            Stuck(waiting), stepsPerEpoch: 4, epochs: 2, verbose: Verbosity.Silent, cancellationToken: _source.Token);
        await waiting.Task;
        await _source.CancelAsync();

        await Assert.ThrowsAsync<TrainingCanceledException>(() => training.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        Assert.Equal([0], _bench.Fit().Epochs);
    }

    [Fact]
    public async Task A_second_training_is_refused_whatever_its_data_are()
    {
        var control = new TrainingControl();
        control.Pause();
        Task<History> first = _bench.Model.FitAsync(Batches(count: 2), verbose: Verbosity.Silent, control: control);

        Assert.Throws<InvalidOperationException>(() => _bench.Model.Fit(Batches(count: 2), verbose: Verbosity.Silent));

        control.Resume();
        Assert.Equal([0], (await first).Epochs);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _source.Dispose();
    }

    private static IEnumerable<Batch> Batches(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return new Batch(new float[,] { { i }, { 1 } }, new float[,] { { 1 }, { 1 } });
        }
    }

    private static async IAsyncEnumerable<Batch> Stuck(TaskCompletionSource waiting, [EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (Batch batch in Batches(count: 2))
        {
            yield return batch;
        }

        waiting.SetResult();
        await Task.Delay(Timeout.Infinite, token);
    }

    private sealed class Reports : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> All { get; } = [];

        public void Report(TrainingProgress value) => All.Add(value);
    }
}
