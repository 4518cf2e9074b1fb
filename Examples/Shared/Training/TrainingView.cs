using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Shows a training while it runs.</summary>
internal static class TrainingView
{
    /// <summary>Trains with the callback that fits the console.</summary>
    public static History Run(IAnsiConsole console, Func<Callback, History> fit) =>
        console.IsLive() ? RunLive(console, fit) : RunPlain(console, fit);

    private static History RunPlain(IAnsiConsole console, Func<Callback, History> fit)
    {
        console.WriteLine(Preparation.Text + " …");
        using var lines = new EpochLines(console);
        return fit(lines);
    }

    private static History RunLive(IAnsiConsole console, Func<Callback, History> fit)
    {
        ProgressColumn[] columns =
        [
            new SpinnerColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = 24 },
            new MetricsColumn(),
            new ElapsedTimeColumn(),
        ];
        return console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            using var bars = new EpochBars(console, context);
            return fit(bars);
        });
    }
}
