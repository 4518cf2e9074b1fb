using KerasBridge.Soak.Reports;
using Spectre.Console;

namespace KerasBridge.Soak.Exits;

/// <summary>Shows to a person how processes ended.</summary>
internal static class ExitView
{
    private const int ErrorLength = 2_000;

    public static void Show(IAnsiConsole console, IReadOnlyList<ExitResult> results)
    {
        foreach (ExitResult result in results.Where(result => !result.IsClean))
        {
            console.WriteLine($"{result.Way}: {result.ExitCode?.ToString() ?? "killed"}\n{result.Error[..Math.Min(ErrorLength, result.Error.Length)]}");
        }

        console.WriteLine(MachineText.Read());
        Table table = new Table().Border(TableBorder.Simple).AddColumns("way out", "processes", "clean", "median s", "longest s");
        foreach (IGrouping<WayOut, ExitResult> way in results.GroupBy(result => result.Way))
        {
            double[] seconds = [.. way.Select(result => result.Seconds).Order()];
            table.AddRow($"{way.Key}", $"{way.Count()}", $"{way.Count(result => result.IsClean)}", $"{seconds[seconds.Length / 2]:0.0}", $"{seconds[^1]:0.0}");
        }

        console.Write(table);
        console.WriteLine($"{results.Count(result => result.IsClean)} of {results.Count} processes ended cleanly with threads inside Python.");
    }
}
