using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes a static class into one file, or, where that gets too long, into one for each file of summaries.</summary>
internal static class FunctionFiles
{
    private const int MostLines = 400;

    public static IEnumerable<(string Path, string Text)> Emit(
        string folder, IReadOnlyList<FunctionPlan> functions, Func<FunctionPlan, string> summary)
    {
        string home = functions[0].Home;
        string whole = FunctionEmitter.Emit(Ordered(functions), summary(functions[0]));
        return whole.Count(character => character == '\n') <= MostLines
            ? [($"{folder}/{home}.cs", whole)]
            : functions.GroupBy(plan => plan.File).OrderBy(part => part.Key, StringComparer.Ordinal).Select(
                (part, index) => ($"{folder}/{home}.{part.Key}.cs", FunctionEmitter.Emit(Ordered(part), index == 0 ? summary(functions[0]) : null)));
    }

    private static FunctionPlan[] Ordered(IEnumerable<FunctionPlan> functions) => [.. functions.OrderBy(plan => plan.Name, StringComparer.Ordinal)];
}
