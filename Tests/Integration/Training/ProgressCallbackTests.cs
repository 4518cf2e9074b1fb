namespace KerasBridge.Tests.Integration.Training;

public sealed class ProgressCallbackTests : IDisposable
{
    private readonly TrainingBench _bench = new();

    [Fact]
    public void It_reports_like_FitAsync_and_can_be_used_again()
    {
        var reports = new Reports();
        using var callback = new ProgressCallback(reports);

        _bench.Fit(epochs: 2, [callback]);
        _bench.Fit(epochs: 1, [callback]);

        Assert.Equal(3 * (TrainingBench.Batches + 1), reports.All.Count);
        Assert.Equal((1, 2, TrainingBench.Batches, true), At(reports.All[9]));
        Assert.Equal((0, 1, 1, false), At(reports.All[10]));
        Assert.Contains("loss", reports.All[9].Metrics.Keys);
    }

    [Fact]
    public void What_the_handler_throws_comes_out_of_Fit()
    {
        using var callback = new ProgressCallback(new Throws());

        Assert.Throws<InvalidTimeZoneException>(() => _bench.Fit(epochs: 1, [callback]));
    }

    public void Dispose() => _bench.Dispose();

    private static (int, int, int, bool) At(TrainingProgress report) => (report.Epoch, report.Epochs, report.Batch, report.IsEpochEnd);

    private sealed class Reports : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> All { get; } = [];

        public void Report(TrainingProgress value) => All.Add(value);
    }

    private sealed class Throws : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => throw new InvalidTimeZoneException();
    }
}
