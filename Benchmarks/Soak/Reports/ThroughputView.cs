using System.Globalization;
using Spectre.Console;

namespace KerasBridge.Soak.Reports;

/// <summary>Shows throughputs to a person, each against the first.</summary>
internal static class ThroughputView
{
    public static void Show(IAnsiConsole console, IReadOnlyList<Throughput> results)
    {
        console.WriteLine(MachineText.Read());
        Table table = new Table().Border(TableBorder.Simple).AddColumn("predictions of one sample");
        foreach (string column in (string[])["threads", "number", "seconds", "per second", "against one thread", "wrong"])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (Throughput result in results)
        {
            string[] speed = [Text(result.Seconds, "N2"), Text(result.Rate, "N0"), Text(result.Rate / results[0].Rate, "N2")];
            table.AddRow([result.Case, $"{result.Threads}", $"{result.Count}", .. speed, $"{result.Wrong}"]);
        }

        console.Write(table);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
