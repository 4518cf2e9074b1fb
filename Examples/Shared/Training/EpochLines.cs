using System.Diagnostics;
using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Writes a line for each epoch.</summary>
internal class EpochLines(IAnsiConsole console) : CustomCallback
{
    private readonly Stopwatch _watch = new();

    /// <summary>What the epoch is called, such as <c>Epoch 2/5</c>.</summary>
    protected string TitleOf(int epoch)
    {
        int epochs = Plan.Epochs;
        return $"Epoch {(epoch + 1).ToString().PadLeft(epochs.ToString().Length)}/{epochs}";
    }

    /// <inheritdoc/>
    protected override void OnEpochBegin(int epoch) => _watch.Restart();

    /// <inheritdoc/>
    protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) =>
        console.WriteAbove($"{TitleOf(epoch)}  [grey]{_watch.Elapsed.TotalSeconds,4:0.0} s[/]  {MetricText.Of(logs)}");
}
