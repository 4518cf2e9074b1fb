using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes a file of a static class.</summary>
internal static class FunctionEmitter
{
    public static string Emit(IReadOnlyList<FunctionPlan> functions, string? summary)
    {
        FunctionPlan first = functions[0];
        CodeWriter writer = CodeWriter.ForFile(first.Namespace);
        if (summary is not null)
        {
            writer.Doc("<summary>", summary, "</summary>");
        }

        writer.Open($"public static partial class {first.Home}");
        bool separate = false;
        foreach (FunctionPlan function in functions)
        {
            if (separate)
            {
                writer.Line();
            }

            Function(writer, function);
            separate = true;
        }

        writer.Close();
        return writer.ToString();
    }

    private static void Function(CodeWriter writer, FunctionPlan function)
    {
        string field = MemberEmitter.Field(function.Name);
        SymbolEmitter.Symbol(writer, field, function.Call);
        writer.Line();
        DocEmitter.Member(writer, function.Summary, function.Call.Symbol, function.Call.Version);
        DocEmitter.Parameters(writer, function.Call);
        DocEmitter.Exceptions(writer, function.Call);
        CallEmitter.Write(
            writer, $"public static {function.Result.Declare()} {function.Name}", function.Call, function.Result, $"{field}.Call(", false);
    }
}
