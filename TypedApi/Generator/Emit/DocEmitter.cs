using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes XML documentation.</summary>
internal static class DocEmitter
{
    /// <summary>What a symbol is, its upstream name and since when it is there.</summary>
    public static void Summary(CodeWriter writer, string summary, string symbol, SymbolVersion version)
    {
        writer.Doc("<summary>", $"{summary} Upstream <c>{symbol}</c>{Since(version)}.", "</summary>");
        if (KerasPages.Find(symbol) is { } page)
        {
            writer.Doc("<remarks>", $"<see href=\"{page}\">{page["https://".Length..]}</see>", "</remarks>");
        }
    }

    /// <summary>The summary of a member, without a link.</summary>
    public static void Member(CodeWriter writer, string summary, string symbol, SymbolVersion version) =>
        writer.Doc("<summary>", $"{summary} Upstream <c>{symbol}</c>{Since(version)}.", "</summary>");

    public static void Parameters(CodeWriter writer, CallPlan call)
    {
        foreach (ParameterPlan parameter in call.Parameters)
        {
            string since = parameter.Version is { NameBefore: null } version && version.Since > new Version(3, 0, 0)
                ? $" Needs Keras {SinceText(version.Since)}."
                : parameter.Version is { NameBefore: null } ? " Needs Keras 3." : "";
            writer.Doc($"<param name=\"{parameter.Name.TrimStart('@')}\">", parameter.Doc + since, "</param>");
        }
    }

    public static void Exceptions(CodeWriter writer, CallPlan call)
    {
        if (call.Version.Since is not null || call.WithDifferences.Any(parameter => parameter.Version!.NameBefore is null))
        {
            string what = call.Version.Since is null ? "a parameter that is given" : "it, or a parameter that is given";
            writer.Doc("<exception cref=\"KerasVersionException\">", $"The running Keras lacks {what}.", "</exception>");
        }

        if (Names(call.Parameters.Where(parameter => parameter.Check is not null)) is { Length: > 0 } names)
        {
            writer.Doc("<exception cref=\"ArgumentOutOfRangeException\">", $"Out of range: {names}.", "</exception>");
        }

        writer.Doc("<exception cref=\"PythonException\">", "Keras refuses an argument.", "</exception>");
    }

    private static string Names(IEnumerable<ParameterPlan> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"<paramref name=\"{parameter.Name.TrimStart('@')}\"/>"));

    private static string Since(SymbolVersion version) => version switch
    {
        { Since: null } => "",
        { Older: not null } => $"; Keras 2, and {SinceText(version.Since)} or later",
        _ when version.Since == new Version(3, 0, 0) => "; Keras 3",
        _ => $"; Keras {SinceText(version.Since)} or later",
    };

    private static string SinceText(Version version) => version.Build > 0 ? version.ToString(3) : version.ToString(2);
}
