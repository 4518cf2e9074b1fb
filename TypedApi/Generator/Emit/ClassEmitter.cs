using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Emit;

/// <summary>Writes a class.</summary>
internal sealed class ClassEmitter(ApiPlan api)
{
    public string Emit(ClassPlan plan)
    {
        CodeWriter writer = CodeWriter.ForFile(plan.Namespace);
        if (!plan.IsHandWritten)
        {
            DocEmitter.Summary(writer, plan.Summary, plan.Symbol, plan.Constructor!.Version);
        }

        writer.Open(Declaration(plan));
        Fields(writer, plan);
        if (!plan.IsHandWritten)
        {
            Constructors(writer, plan);
        }

        MemberEmitter.Write(writer, plan, separate: !plan.IsHandWritten);
        writer.Close();
        return writer.ToString();
    }

    private string Declaration(ClassPlan plan) => plan.IsHandWritten
        ? $"public partial class {plan.Name}"
        : $"public {(api.IsBase(plan) ? "" : "sealed ")}class {plan.Name} : {plan.Base}";

    private static void Fields(CodeWriter writer, ClassPlan plan)
    {
        if (!plan.IsHandWritten)
        {
            SymbolEmitter.Symbol(writer, "s_symbol", plan.Constructor!);
        }

        foreach (MethodPlan method in plan.Methods)
        {
            SymbolEmitter.Method(writer, MemberEmitter.Field(method.Name), method.Call);
        }

        writer.Line();
    }

    private void Constructors(CodeWriter writer, ClassPlan plan)
    {
        CallPlan call = plan.Constructor!;
        writer.Line("/// <summary>Makes one.</summary>");
        DocEmitter.Parameters(writer, call);
        DocEmitter.Exceptions(writer, call);
        writer.List($"public {plan.Name}", [.. call.Parameters.Select(parameter => parameter.Declaration)], "");
        writer.Indented(() => writer.List(
            ": base(s_symbol.Create", [.. call.Parameters.Select(parameter => parameter.Argument)], ")"));
        writer.Line("{");
        writer.Line("}");
        if (api.IsBase(plan) || api.IsResult(plan))
        {
            Wrapping(writer, plan);
        }
    }

    private void Wrapping(CodeWriter writer, ClassPlan plan)
    {
        string access = api.IsBase(plan) ? "private protected" : "private";
        writer.Line();
        writer.Line($"{access} {plan.Name}(PyObject python)");
        writer.Indented(() => writer.Line(": base(python)"));
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line("/// <summary>The typed object over one of Python of this class.</summary>");
        writer.Open($"public static {(plan.BaseSymbol is null ? "" : "new ")}{plan.Name} FromPython(PyObject python)");
        writer.Line("ArgumentNullException.ThrowIfNull(python);");
        writer.Line($"return new {plan.Name}(python.Share());");
        writer.Close();
    }
}
