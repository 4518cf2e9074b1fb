using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Writes a line for each epoch.</summary>
internal sealed class EpochLines(IAnsiConsole console) : IProgress<TrainingProgress>
{
    private TimeSpan _begin;

    /// <summary>What the epoch is called, such as <c>Epoch 2/5</c>.</summary>
    public static string TitleOf(TrainingProgress value) =>
        $"Epoch {(value.Epoch + 1).ToString().PadLeft(value.Epochs.ToString().Length)}/{value.Epochs}";

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        if (value.IsEpochEnd)
        {
            console.WriteAbove($"{TitleOf(value)}  [grey]{(value.Elapsed - _begin).TotalSeconds,4:0.0} s[/]  {MetricText.Of(value.Metrics)}");
            _begin = value.Elapsed;
        }
    }
}
