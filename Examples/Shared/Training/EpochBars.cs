using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Shows a bar that fills with the batches of the current epoch; epochs that are done stay as lines above it.</summary>
/// <param name="console">Where the lines go.</param>
/// <param name="context">Where the bars go.</param>
/// <param name="preparation">What is said before the first batch.</param>
internal sealed class EpochBars(IAnsiConsole console, ProgressContext context, string preparation) : IProgress<TrainingProgress>
{
    private readonly EpochLines _lines = new(console);
    private ProgressTask _task = context.AddTask(preparation).IsIndeterminate();
    private int _epoch = -1;

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (value.Epoch != _epoch)
        {
            Begin(value);
        }

        MetricsColumn.Set(_task, value.Batch == value.Batches ? "validating …" : TextOf(value));
        _task.Value = value.Batch;
        _lines.Report(value);
    }

    private static string TextOf(TrainingProgress value) =>
        MetricText.Of(value.Metrics) + (value.TimeLeft is { } left ? $"  {left:h\\:mm\\:ss} left" : "");

    private void Begin(TrainingProgress value)
    {
        _epoch = value.Epoch;
        context.RemoveTask(_task);
        _task = context.AddTask(EpochLines.TitleOf(value), maxValue: Math.Max(value.Batches ?? 0, 1));
    }
}
