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

    /// <summary>Trains in the background; Ctrl+C ends the training, and not the program.</summary>
    public static History Run(IAnsiConsole console, Func<IProgress<TrainingProgress>, CancellationToken, Task<History>> fit) =>
        Show(console, progress => RunCancelable(console, token => fit(progress, token)));

    private static History RunCancelable(IAnsiConsole console, Func<CancellationToken, Task<History>> fit)
    {
        using var source = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, press) =>
        {
            press.Cancel = true;
            source.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            return fit(source.Token).GetAwaiter().GetResult();
        }
        catch (TrainingCanceledException e) when (e.History.Epochs.Count > 0)
        {
            console.WriteAbove($"[yellow]{e.Message}[/]");
            return e.History;
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }

    private static History Show(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train) =>
        console.IsLive() ? ShowBars(console, train) : ShowLines(console, train);

    private static History ShowLines(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train)
    {
        console.WriteLine(Preparation.Text + " …");
        return train(new EpochLines(console));
    }

    private static History ShowBars(IAnsiConsole console, Func<IProgress<TrainingProgress>, History> train)
    {
        ProgressColumn[] columns =
        [
            new SpinnerColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = 24 },
            new MetricsColumn(),
            new ElapsedTimeColumn(),
        ];
        return console.Progress().AutoClear(true).Columns(columns).Start(context => train(new EpochBars(console, context, Preparation.Text)));
    }
}
