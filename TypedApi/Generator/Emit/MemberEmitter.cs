using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes methods and properties of a class.</summary>
internal static class MemberEmitter
{
    public static string Field(string method) => $"s_{char.ToLowerInvariant(method[0])}{method[1..]}";

    public static void Write(CodeWriter writer, ClassPlan plan, bool separate)
    {
        foreach (PropertyPlan property in plan.Properties)
        {
            Separate(writer, ref separate);
            Property(writer, plan, property);
        }

        foreach (MethodPlan method in plan.Methods)
        {
            Separate(writer, ref separate);
            Method(writer, method);
        }
    }

    private static void Separate(CodeWriter writer, ref bool separate)
    {
        if (separate)
        {
            writer.Line();
        }

        separate = true;
    }

    private static void Property(CodeWriter writer, ClassPlan plan, PropertyPlan property)
    {
        string since = property.Since is { } version ? $", new({SymbolEmitter.Literal(version)})" : "";
        DocEmitter.Member(writer, property.Summary, $"{plan.Symbol}.{property.KerasName}", new SymbolVersion(property.Since, null));
        string get = property.Result.Take($"KerasProperty.Get(Python, \"{property.KerasName}\"{since})");
        writer.Line($"public {property.Result.Declare()} {property.Name} => {get};");
    }

    private static void Method(CodeWriter writer, MethodPlan method)
    {
        DocEmitter.Member(writer, method.Summary, method.Call.Symbol, method.Call.Version);
        DocEmitter.Parameters(writer, method.Call);
        DocEmitter.Exceptions(writer, method.Call);
        CallEmitter.Write(writer, $"public {method.Result.Declare()} {method.Name}", method.Call, method.Result, $"{Field(method.Name)}.Call(Python", true);
    }
}
