using System.CommandLine;
using KerasBridge.Soak.Reports;
using Spectre.Console;

namespace KerasBridge.Soak.Commands;

/// <summary><c>threads</c>: how many predictions many threads get done, against one.</summary>
internal static class ThreadsCommand
{
    private const int FullCount = 20_000;

    public static Command Create(IAnsiConsole console)
    {
        Option<int> threads = CommonOptions.Number("--threads", "How many threads predict", 64);
        Option<double> scale = CommonOptions.Scale();
        Option<string?> json = CommonOptions.Json();
        var command = new Command("threads", "Measures predictions from many threads against one thread, and checks each.") { threads, scale, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(console, parsed.GetValue(threads), (long)(FullCount * parsed.GetValue(scale)), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static int Run(IAnsiConsole console, int threads, long count, string? json, CancellationToken cancellation)
    {
        using var run = new ThroughputRun(threads, Math.Max(threads, count));
        IReadOnlyList<Throughput> results = run.Run(cancellation);
        ThroughputView.Show(console, results);
        JsonFile.Write(json, results);
        return results.All(result => result.Wrong == 0) ? 0 : 1;
    }
}
