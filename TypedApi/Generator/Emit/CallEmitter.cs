using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes a method whose body is one call into Python.</summary>
internal static class CallEmitter
{
    /// <param name="writer">Where to.</param>
    /// <param name="declaration">All before the parameters.</param>
    /// <param name="call">What is called.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="target">The call up to its arguments.</param>
    /// <param name="hasFirst">Whether <paramref name="target"/> ends with a first argument.</param>
    public static void Write(CodeWriter writer, string declaration, CallPlan call, ResultType result, string target, bool hasFirst)
    {
        writer.List(declaration, [.. call.Parameters.Select(parameter => parameter.Declaration)], " =>");
        string arguments = string.Join(", ", call.Arguments);
        string separator = hasFirst && arguments.Length > 0 ? ", " : "";
        string body = result.Take($"{target}{separator}{arguments})") + ";";
        writer.Indented(() => Body(writer, body, call, result, target, separator.TrimEnd()));
    }

    private static void Body(CodeWriter writer, string body, CallPlan call, ResultType result, string target, string separator)
    {
        if (body.Length <= 128)
        {
            writer.Line(body);
            return;
        }

        string[] parts = (result.Take($"{target}{separator}\n)") + ";").Split('\n');
        writer.Line(parts[0]);
        writer.Indented(() => Arguments(writer, call.Arguments, parts[1]));
    }

    private static void Arguments(CodeWriter writer, IReadOnlyList<string> arguments, string end)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            writer.Line(arguments[i] + (i + 1 < arguments.Count ? "," : end));
        }
    }
}
