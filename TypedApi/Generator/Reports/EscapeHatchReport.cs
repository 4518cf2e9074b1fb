using System.Text;

namespace KerasBridge.Generator.Reports;

/// <summary>Writes down what has no C# type, and why.</summary>
internal static class EscapeHatchReport
{
    public static string Write(Coverage coverage)
    {
        var text = new StringBuilder();
        text.Append("# What the typed API reaches through the escape hatch\n\n");
        text.Append("Made by `dotnet run --project TypedApi/Generator`; do not edit.\n\n");
        text.Append(coverage).Append(".\n\n");
        text.Append("`PyValue` takes any value of Python, `PyObject` is any object of it: `PyObject.Import(\"keras.tree\").Invoke(\"flatten\", …)`.\n");
        Section(text, "Symbols", coverage.Escapes.GroupBy(escape => escape.Reason, escape => escape.Symbol));
        Section(text, "Members and parameters that are left out", coverage.Excluded.GroupBy(entry => entry.Reason, entry => entry.Member));
        Section(text, "Optional or required parameters that take any Python value", coverage.UntypedSlots.GroupBy(Parameter));
        Section(text, "Results that are any Python object", coverage.UntypedResults.GroupBy(name => name[..name.LastIndexOf('.')]));
        return text.ToString();
    }

    private static string Parameter(string slot) => slot[(slot.IndexOf('(') + 1)..^1];

    private static void Section(StringBuilder text, string title, IEnumerable<IGrouping<string, string>> groups)
    {
        text.Append($"\n## {title}\n");
        foreach (IGrouping<string, string> group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"- {group.Key}: {string.Join(", ", group.Select(name => $"`{name}`"))}\n");
        }
    }
}
