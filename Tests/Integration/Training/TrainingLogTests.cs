using Microsoft.Extensions.Logging;

namespace KerasBridge.Tests.Integration.Training;

public sealed class TrainingLogTests
{
    [Fact]
    public async Task A_line_is_written_for_each_epoch_and_in_between_where_wished()
    {
        using var bench = new TrainingBench();
        using var loggers = new RecordingLoggerFactory();

        await FitAsync(bench, new TrainingLog(loggers.CreateLogger("epochs"), TimeSpan.FromDays(1)));
        await FitAsync(bench, new TrainingLog(loggers.CreateLogger("batches"), TimeSpan.Zero));

        LogEntry[] epochs = [.. loggers.Entries.Where(entry => entry.Category == "epochs")];
        Assert.Equal(2, epochs.Length);
        Assert.All(epochs, entry => Assert.Equal(LogLevel.Information, entry.Level));
        Assert.StartsWith("Training: epoch 1/2, loss ", epochs[0].Message);
        Assert.StartsWith("Training: epoch 2/2, loss ", epochs[1].Message);
        Assert.Equal(2 * (TrainingBench.Batches + 1), loggers.Entries.Count(entry => entry.Category == "batches"));
    }

    private static Task<History> FitAsync(TrainingBench bench, TrainingLog log) =>
        bench.Model.FitAsync(bench.X, bench.Y, batchSize: 2, epochs: 2, verbose: Verbosity.Silent, progress: log);
}
