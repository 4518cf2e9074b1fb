using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Emit;
using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Tests;

/// <summary>
/// Writes, for each class, how to make one with the required arguments, and with each optional argument added: what is sent must be
/// accepted, and come back in the config.
/// </summary>
internal sealed class ConstructorCases(Samples samples, Overlay overlay)
{
    public string Emit(string family, IReadOnlyList<ClassPlan> classes)
    {
        CodeWriter writer = CodeWriter.ForFile("KerasBridge.Tests.Integration.Generated");
        writer.Open($"internal static class {family}Constructors");
        writer.Line("public static IEnumerable<ConstructorCase> All =>");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (ClassPlan plan in classes.OrderBy(plan => plan.Symbol, StringComparer.Ordinal))
            {
                Case(writer, plan);
            }
        });
        writer.Line("];");
        writer.Close();
        return writer.ToString();
    }

    private void Case(CodeWriter writer, ClassPlan plan)
    {
        CallPlan call = plan.Constructor!;
        (ParameterPlan Parameter, string? Sample)[] required =
            [.. call.Parameters.Where(parameter => parameter.Required).Select(parameter => (parameter, samples.Of(plan.Symbol, parameter)))];
        string names = string.Join(", ", call.Parameters.Select(parameter => $"\"{parameter.Facts.Name}\""));
        if (overlay.Untested.TryGet(plan.Symbol, out string reason))
        {
            writer.Line($"new(\"{plan.Symbol}\", [{names}]) {{ Untested = \"{reason}\" }},");
            return;
        }

        if (required.FirstOrDefault(pair => pair.Sample is null).Parameter is { } missing)
        {
            writer.Line($"new(\"{plan.Symbol}\", [{names}]) {{ Untested = \"there is no sample of {missing.Facts.Name}\" }},");
            return;
        }

        string[] given = [.. required.Select(pair => $"{pair.Parameter.Name}: {pair.Sample}"), .. samples.Also(plan.Symbol)];
        writer.Line($"new(\"{plan.Symbol}\", [{names}])");
        writer.Line("{");
        writer.Indented(() =>
        {
            writer.Line($"Make = () => {Make(plan, given)},");
            writer.Line("Parameters =");
            writer.Line("[");
            writer.Indented(() => Parameters(writer, plan, given));
            writer.Line("],");
        });
        writer.Line("},");
    }

    private void Parameters(CodeWriter writer, ClassPlan plan, string[] given)
    {
        foreach (ParameterPlan parameter in plan.Constructor!.Parameters.Where(parameter => !parameter.Required))
        {
            bool isGiven = given.Any(argument => argument.StartsWith(parameter.Name + ":", StringComparison.Ordinal));
            if (!isGiven && samples.Of(plan.Symbol, parameter) is { } sample)
            {
                string make = Make(plan, [.. given, $"{parameter.Name}: {sample}"]);
                writer.Line($"new(\"{parameter.Facts.Name}\", () => {make}, () => {samples.Expected(parameter, sample)}),");
            }
        }
    }

    private static string Make(ClassPlan plan, IEnumerable<string> arguments) =>
        $"new {plan.Namespace}.{plan.Name}({string.Join(", ", arguments)})";
}
