using System.Globalization;
using KerasBridge.Soak.Measurement;
using Spectre.Console;

namespace KerasBridge.Soak.Reports;

/// <summary>Shows a soak's figures to a person.</summary>
internal static class SoakView
{
    public static void Show(IAnsiConsole console, SoakReport report)
    {
        console.WriteLine(report.Machine);
        console.Write(Figures(report));
        console.MarkupLine("[grey]Changes since before the work, and in its second half, after garbage collection on both sides. Memory in MB; "
            + "in use of the C library and on the managed heap: what is allocated and not freed.[/]");
        ShowVerdict(console, report);
    }

    private static Table Figures(SoakReport report)
    {
        Table table = new Table().Border(TableBorder.Simple);
        string[] columns =
        [
            "threads", "number", "seconds", "per second", "RSS", "2nd half", "managed", "C library", "2nd half",
            "Python blocks", "2nd half", "owners", "handles", "thread states",
        ];
        table.AddColumn("work");
        Array.ForEach(columns, column => table.AddColumn(new TableColumn(column).RightAligned()));
        foreach (Phase phase in report.Phases)
        {
            string[] amount = [phase.Work, Number(phase.Threads), Number(phase.Count), Tenths(phase.Seconds), Number((long)phase.Rate)];
            table.AddRow([.. amount, .. Cells(phase.Change, phase.SecondHalf)]);
        }

        (long count, double seconds) = (report.Phases.Sum(phase => phase.Count), report.Phases.Sum(phase => phase.Seconds));
        table.AddRow(["all", "", Number(count), Tenths(seconds), "", .. Cells(report.Change, null)]);
        return table;
    }

    private static IEnumerable<string> Cells(Reading change, Reading? second) =>
    [
        Megabytes(change.Rss), Megabytes(second?.Rss), Megabytes(change.ManagedHeap), Megabytes(change.CHeap), Megabytes(second?.CHeap),
        Number(change.PythonBlocks), Number(second?.PythonBlocks), Number(change.Owners), Number(change.Handles), Number(change.ThreadStates),
    ];

    private static void ShowVerdict(IAnsiConsole console, SoakReport report)
    {
        Reading closed = report.Closed;
        console.WriteLine($"At the end: RSS {Megabytes(closed.Rss)} MB; alive: {closed.Owners} owners, {closed.Handles} handles, {closed.Waiting} waiting.");
        foreach (string broken in report.Broken)
        {
            console.MarkupLineInterpolated($"[red]{broken}[/]");
        }

        if (report.Broken.Count == 0)
        {
            console.MarkupLine("[green]Every limit was kept to.[/]");
        }
    }

    private static string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Tenths(double? value) => value?.ToString("N1", CultureInfo.InvariantCulture) ?? "";

    private static string Megabytes(long? bytes) => Tenths(bytes / 1e6);
}
