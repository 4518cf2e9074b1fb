using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Shows the start of Keras and, where Keras has to be downloaded, the steps of that with their sizes.</summary>
internal static class StartupView
{
    /// <summary>Runs the start with the view that fits the console.</summary>
    public static T Run<T>(IAnsiConsole console, Func<IProgress<ProvisioningProgress>, T> start) =>
        console.IsLive() ? RunLive(console, start) : start(new ProvisioningLines(console));

    private static T RunLive<T>(IAnsiConsole console, Func<IProgress<ProvisioningProgress>, T> start)
    {
        ProgressColumn[] columns =
        [
            new SpinnerColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = 24 },
            new SizeColumn(),
            new ElapsedTimeColumn(),
        ];
        return console.Progress().AutoClear(true).Columns(columns).Start(context =>
        {
            var bars = new ProvisioningBars(console, context);
            T result = start(bars);
            bars.Complete();
            return result;
        });
    }
}
