using KerasBridge.Generator.Decisions;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes an enum and the names that Keras has for its members.</summary>
internal static class EnumEmitter
{
    public static string Emit(EnumDecision decision)
    {
        CodeWriter writer = CodeWriter.ForFile("KerasBridge");
        writer.Doc("<summary>", decision.Summary, "</summary>");
        writer.Open($"public enum {decision.Name}");
        bool separate = false;
        foreach (EnumMember member in decision.Members)
        {
            if (separate)
            {
                writer.Line();
            }

            writer.Doc("<summary>", $"{member.Summary} Upstream <c>{member.Value}</c>.", "</summary>");
            writer.Line(member.Name + ",");
            separate = true;
        }

        writer.Close();
        writer.Line();
        Names(writer, decision);
        return writer.ToString();
    }

    private static void Names(CodeWriter writer, EnumDecision decision)
    {
        string name = decision.Name;
        writer.Line($"/// <summary>The names that Keras has for <see cref=\"{name}\"/>.</summary>");
        writer.Open($"internal static class {name}Names");
        writer.Line($"public static PyValue ToKeras(this Optional<{name}> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);");
        writer.Line();
        writer.Line($"public static PyValue ToKeras(this Optional<{name}?> value) => value.IsSet ? value.Value.ToKeras() : default(PyValue);");
        writer.Line();
        writer.Line($"public static PyValue ToKeras(this {name}? value) => value is {{ }} given ? given.ToKeras() : PyValue.None;");
        writer.Line();
        writer.Line($"public static string ToKeras(this {name} value) => value switch");
        writer.Line("{");
        writer.Indented(() => Cases(writer, decision));
        writer.Line("};");
        writer.Close();
    }

    private static void Cases(CodeWriter writer, EnumDecision decision)
    {
        foreach (EnumMember member in decision.Members)
        {
            writer.Line($"{decision.Name}.{member.Name} => \"{member.Value}\",");
        }

        writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(value), value, \"Keras has no name for it.\"),");
    }
}
