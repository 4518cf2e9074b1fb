using KerasBridge.Benchmarks.Results;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Views;

/// <summary>Shows a report on a terminal.</summary>
internal static class ReportView
{
    public static void Show(IAnsiConsole console, Report report)
    {
        foreach (TextTable table in ReportTables.Of(report))
        {
            console.Write(Grid(table));
        }

        foreach (string note in report.Notes.Prepend(MachineText.Of(report.Machine)))
        {
            console.WriteLine(note);
        }
    }

    private static Table Grid(TextTable table)
    {
        Table grid = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(table.Title));
        foreach ((int index, string name) in table.Header.Index())
        {
            var column = new TableColumn(Markup.Escape(name)).NoWrap();
            grid.AddColumn(index == 0 ? column : column.RightAligned());
        }

        foreach (IReadOnlyList<string> line in table.Lines)
        {
            grid.AddRow([.. line.Select(cell => new Text(cell))]);
        }

        return grid;
    }
}
