using System.Text;
using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Views;

/// <summary>A report as Markdown.</summary>
internal static class MarkdownView
{
    public static string Render(Report report)
    {
        var text = new StringBuilder();
        foreach (TextTable table in ReportTables.Of(report))
        {
            Append(text, table);
        }

        return text.AppendJoin("\n\n", report.Notes.Prepend(MachineText.Of(report.Machine))).Append('\n').ToString();
    }

    private static void Append(StringBuilder text, TextTable table)
    {
        text.Append($"**{table.Title}**\n\n");
        AppendLine(text, table.Header);
        AppendLine(text, [.. table.Header.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (IReadOnlyList<string> line in table.Lines)
        {
            AppendLine(text, line);
        }

        text.Append('\n');
    }

    private static void AppendLine(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
