using Spectre.Console;

namespace KerasBridge.Examples.Training;

/// <summary>Shows a training while it runs.</summary>
internal static class TrainingView
{
    /// <summary>Trains on this thread, with the callback that fits the console.</summary>
    public static History Run(IAnsiConsole console, Func<Callback, History> fit) => Show(console, progress =>
    {
        using var callback = new ProgressCallback(progress);
        return fit(callback);
    });

    /// <summary>Trains in the background; what ends it is the caller's matter.</summary>
    public static Task<History> RunAsync(IAnsiConsole console, Func<IProgress<TrainingProgress>, Task<History>> fit)
    {
        if (console.IsLive())
        {
            return Bars(console).StartAsync(context => fit(new EpochBars(console, context, Preparation.Text)));
        }

        console.WriteLine(Preparation.Text + " …");
        return fit(new EpochLines(console));
    }

    private static History Show(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train) =>
        console.IsLive() ? ShowBars(console, train) : ShowLines(console, train);

    private static History ShowLines(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train)
    {
        console.WriteLine(Preparation.Text + " …");
        return train(new EpochLines(console));
    }

    private static History ShowBars(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train) =>
        Bars(console).Start(context => train(new EpochBars(console, context, Preparation.Text)));

    private static Progress Bars(IAnsiConsole console) => console.Progress().AutoClear(true).Columns(
        new SpinnerColumn(),
        new TaskDescriptionColumn { Alignment = Justify.Left },
        new ProgressBarColumn { Width = 24 },
        new MetricsColumn(),
        new ElapsedTimeColumn());
}
