using System.CommandLine;
using KerasBridge.Soak.Reports;
using Spectre.Console;

namespace KerasBridge.Soak.Commands;

/// <summary>The command without a name: the soak itself.</summary>
internal static class SoakCommand
{
    public static RootCommand Create(IAnsiConsole console)
    {
        Option<double> scale = CommonOptions.Scale();
        Option<string?> json = CommonOptions.Json();
        var command = new RootCommand("Does everything that crosses between .NET and Python very often, and fails if anything stays behind.")
        {
            scale,
            json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(console, new SoakOptions { Scale = parsed.GetValue(scale), Json = parsed.GetValue(json) }, cancellation)));
        return command;
    }

    private static int Run(IAnsiConsole console, SoakOptions options, CancellationToken cancellation)
    {
        SoakReport report = console.Progress().HideCompleted(true).Start(context =>
        {
            ProgressTask task = context.AddTask("start");
            return new SoakRun(options, (done, what) => task.Description(what).Value(100 * done)).Run(cancellation);
        });
        SoakView.Show(console, report);
        JsonFile.Write(options.Json, report);
        return report.Broken.Count == 0 ? 0 : 1;
    }
}
