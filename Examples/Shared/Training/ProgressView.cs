using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Shows a training that runs in the background: a line that is redrawn, or a line for each epoch where lines can't be redrawn.</summary>
internal static class ProgressView
{
    /// <summary>Trains with the progress that fits the console.</summary>
    public static Task<History> Run(IAnsiConsole console, Func<IProgress<TrainingProgress>, Task<History>> fit)
    {
        if (console.IsLive())
        {
            return console.Status().StartAsync(Preparation.Text, status => fit(new Line(progress => status.Status(Markup.Escape($"{progress}")))));
        }

        console.WriteLine(Preparation.Text + " …");
        return fit(new Line(progress => WriteEpoch(console, progress)));
    }

    private static void WriteEpoch(IAnsiConsole console, TrainingProgress progress)
    {
        if (progress.IsEpochEnd)
        {
            console.WriteLine($"{progress}");
        }
    }

    // Shown at once, on the thread that trains: Progress<T> hands lines to other threads, which may write them out of order.
    private sealed class Line(Action<TrainingProgress> show) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => show(value);
    }
}
