using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Shows a bar that fills with the batches of the current epoch; epochs that are done stay as lines above it.</summary>
internal sealed class EpochBars(IAnsiConsole console, ProgressContext context) : EpochLines(console)
{
    private int? _batches;
    private ProgressTask _task = context.AddTask(Preparation.Text).IsIndeterminate();

    /// <inheritdoc/>
    protected override void OnEpochBegin(int epoch)
    {
        base.OnEpochBegin(epoch);
        context.RemoveTask(_task);
        _batches = Plan.Batches;
        _task = context.AddTask(TitleOf(epoch), maxValue: _batches ?? 1).IsIndeterminate(_batches is null);
    }

    /// <inheritdoc/>
    protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs)
    {
        bool isLast = batch + 1 == _batches;
        MetricsColumn.Set(_task, isLast ? "validating …" : MetricText.Of(logs));
        _task.Value = batch + 1;
    }

    /// <inheritdoc/>
    protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs)
    {
        context.RemoveTask(_task);
        base.OnEpochEnd(epoch, logs);
    }
}
