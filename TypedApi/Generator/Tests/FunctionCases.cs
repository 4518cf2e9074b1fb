using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Emit;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Tests;

/// <summary>Writes, for each function, a call of ours and the same arguments for a direct call of Python: both must give the same.</summary>
internal sealed class FunctionCases(Samples samples, Overlay overlay)
{
    public string Emit(string home, IReadOnlyList<FunctionPlan> functions)
    {
        CodeWriter writer = CodeWriter.ForFile("KerasBridge.Tests.Integration.Generated");
        writer.Open($"internal static class {home}Functions");
        writer.Line("public static IEnumerable<FunctionCase> All =>");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (FunctionPlan plan in functions.OrderBy(plan => plan.Call.Symbol, StringComparer.Ordinal))
            {
                Case(writer, plan);
            }
        });
        writer.Line("];");
        writer.Close();
        return writer.ToString();
    }

    private void Case(CodeWriter writer, FunctionPlan plan)
    {
        CallPlan call = plan.Call;
        (ParameterPlan Parameter, string? Sample)[] given = [.. call.Parameters.Select(parameter => (parameter, Sample(call, parameter))).Where(pair => pair.parameter.Required || pair.Item2 is not null)];
        string names = string.Join(", ", call.Parameters.Select(parameter => $"\"{parameter.Facts.Name}\""));
        string? untested = overlay.Untested.TryGet(call.Symbol, out string reason) ? reason
            : given.FirstOrDefault(pair => pair.Sample is null).Parameter is { } missing ? $"there is no sample of {missing.Facts.Name}"
            : null;
        if (untested is not null)
        {
            writer.Line($"new(\"{call.Symbol}\", [{names}]) {{ Untested = \"{untested}\" }},");
            return;
        }

        string arguments = string.Join(", ", given.Select(pair => $"{pair.Parameter.Name}: {pair.Sample}"));
        string ours = $"{plan.Namespace}.{plan.Home}.{plan.Name}({arguments})";
        string lambda = plan.Result.IsVoid ? $"() => {{ {ours}; return null; }}" : $"() => {ours}";
        writer.Line($"new(\"{call.Symbol}\", [{names}])");
        writer.Line("{");
        writer.Indented(() =>
        {
            writer.Line($"Ours = {lambda},");
            writer.Line($"Sent = () => [{string.Join(", ", given.Select(pair => $"(\"{pair.Parameter.Facts.Name}\", \"{pair.Parameter.Version?.NameBefore ?? pair.Parameter.Facts.Name}\", {Sent(pair.Parameter, pair.Sample!)})"))}],");
            if (call.Version.Older is { } older)
            {
                writer.Line($"NameInKeras2 = \"{older}\",");
            }
        });
        writer.Line("},");
    }

    // Optional arguments only where somebody chose one.
    private string? Sample(CallPlan call, ParameterPlan parameter) =>
        parameter.Required || overlay.TestSamples.TryGet($"{call.Symbol}({parameter.Facts.Name})", out _) ? samples.Of(call.Symbol, parameter) : null;

    private string Sent(ParameterPlan parameter, string sample) => parameter.Type.Kind == TypeKind.Reference
        ? $"PyValues.Of({sample})"
        : samples.Expected(parameter, sample);
}
