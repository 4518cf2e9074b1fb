using System.CommandLine;
using KerasBridge.Soak.Exits;
using KerasBridge.Soak.Reports;
using Spectre.Console;

namespace KerasBridge.Soak.Commands;

/// <summary><c>exits</c>: whether processes end cleanly while threads are inside Python.</summary>
internal static class ExitsCommand
{
    public static Command Create(IAnsiConsole console)
    {
        Option<int> count = CommonOptions.Number("--count", "How many processes", 100);
        Option<int> atOnce = CommonOptions.Number("--at-once", "How many at the same time", 2);
        Option<string?> json = CommonOptions.Json();
        var command = new Command("exits", "Ends processes while threads are inside Python, and counts those that end cleanly.") { count, atOnce, json };
        command.SetAction(parsed => Run(console, parsed.GetValue(count), parsed.GetValue(atOnce), parsed.GetValue(json)));
        return command;
    }

    /// <summary>What the processes themselves run.</summary>
    public static Command CreateChild()
    {
        var way = new Argument<WayOut>("way");
        var command = new Command(ExitRun.ChildCommand, "One of these processes.") { way };
        command.Hidden = true;
        command.SetAction(parsed => BusyProcess.Run(parsed.GetValue(way)));
        return command;
    }

    private static int Run(IAnsiConsole console, int count, int atOnce, string? json)
    {
        IReadOnlyList<ExitResult> results = console.Progress().HideCompleted(true).Start(context =>
        {
            ProgressTask task = context.AddTask("processes", maxValue: count);
            return ExitRun.Run(count, atOnce, _ => task.Increment(1));
        });
        ExitView.Show(console, results);
        JsonFile.Write(json, results);
        return results.All(result => result.IsClean) ? 0 : 1;
    }
}
