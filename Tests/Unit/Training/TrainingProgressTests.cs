using KerasBridge.Examples.Training;
using Spectre.Console;
using Spectre.Console.Testing;

namespace KerasBridge.Tests.Unit.Training;

public sealed class TrainingProgressTests
{
    private readonly TrainingProgress _inside = new()
    {
        Epoch = 1,
        Epochs = 5,
        Batch = 30,
        Batches = 188,
        IsEpochEnd = false,
        Metrics = new Dictionary<string, double> { ["loss"] = 0.12344 },
        SamplesPerSecond = 5400.4,
        Elapsed = TimeSpan.FromSeconds(8),
        TimeLeft = TimeSpan.FromSeconds(12.3),
    };

    [Fact]
    public void It_reads_as_a_line()
    {
        Assert.Equal("epoch 2/5, batch 30/188, loss 0.1234, 5400 samples/s, 12 s left", _inside.ToString());
        Assert.Equal("epoch 2/5, loss 0.1234, 1:05:00 left", (_inside with { IsEpochEnd = true, SamplesPerSecond = null, TimeLeft = TimeSpan.FromMinutes(65) }).ToString());
        Assert.Equal("epoch 2/5, batch 30, loss 0.1234", (_inside with { Batches = null, SamplesPerSecond = null, TimeLeft = null }).ToString());
    }

    [Fact]
    public void That_of_an_evaluation_or_prediction_has_no_epoch()
    {
        var progress = new BatchProgress
        {
            Batch = 3,
            Batches = 10,
            Metrics = new Dictionary<string, double> { ["loss"] = 0.5 },
            SamplesPerSecond = 20,
            Elapsed = TimeSpan.FromSeconds(8),
            TimeLeft = TimeSpan.FromSeconds(12.3),
        };

        Assert.Equal("batch 3/10, loss 0.5000, 20 samples/s, 12 s left", progress.ToString());
    }

    [Fact]
    public void A_plain_console_gets_a_line_for_each_epoch()
    {
        using var console = new TestConsole();
        var lines = new EpochLines(console);

        lines.Report(_inside);
        lines.Report(_inside with { IsEpochEnd = true });

        Assert.Equal("Epoch 2/5   8.0 s  loss 0.1234", console.Output.Trim());
    }

    [Fact]
    public void A_terminal_gets_a_bar_for_each_epoch()
    {
        using var console = new TestConsole();
        console.Progress().AutoRefresh(false).Start(context =>
        {
            var bars = new EpochBars(console, context, "getting ready");

            bars.Report(_inside);
            context.Refresh();
            bars.Report(_inside with { Epoch = 2, Batch = 1 });
        });

        Assert.Contains("Epoch 3/5", console.Output);
    }
}
