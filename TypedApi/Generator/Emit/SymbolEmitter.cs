using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes the data about a symbol that stands next to the code that uses it.</summary>
internal static class SymbolEmitter
{
    /// <summary>The field that holds a symbol.</summary>
    public static void Symbol(CodeWriter writer, string field, CallPlan call) =>
        Field(writer, "KerasSymbol", field, call.Symbol, call);

    /// <summary>The field that holds a method.</summary>
    public static void Method(CodeWriter writer, string field, CallPlan call) =>
        Field(writer, "KerasMethod", field, CSharpNames.Last(call.Symbol), call);

    /// <summary>A version in C#.</summary>
    public static string Literal(Version version) =>
        version.Build > 0 ? $"{version.Major}, {version.Minor}, {version.Build}" : $"{version.Major}, {version.Minor}";

    private static void Field(CodeWriter writer, string type, string field, string name, CallPlan call)
    {
        string[] arguments = [$"\"{name}\"", .. call.WithDifferences.Select(Difference)];
        writer.List($"private static readonly {type} {field} = new", arguments, Versions(call.Version) + ";");
    }

    private static string Versions(SymbolVersion version)
    {
        string[] settings =
        [
            .. version.Since is { } since ? [$"Since = new({Literal(since)})"] : Array.Empty<string>(),
            .. version.Older is { } older ? [$"NameInKeras2 = \"{older}\""] : Array.Empty<string>(),
        ];
        return settings.Length == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
    }

    private static string Difference(ParameterPlan parameter)
    {
        string name = $"\"{parameter.Facts.Name}\"";
        ParameterVersion version = parameter.Version!;
        return version.NameBefore is { } before
            ? $"KerasDifference.RenamedInKeras3({name}, \"{before}\")"
            : $"KerasDifference.Since({name}, {Literal(version.Since)})";
    }
}
