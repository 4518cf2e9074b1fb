using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>Everything that will be written.</summary>
internal sealed record ApiPlan(IReadOnlyList<ClassPlan> Classes, IReadOnlyList<FunctionPlan> Functions, TypeCatalog Types)
{
    private readonly HashSet<string> _baseSymbols = [.. Classes.Select(plan => plan.BaseSymbol).OfType<string>()];
    private readonly HashSet<string> _results = [.. ResultNames(Classes, Functions)];

    public static ApiPlan Make(Spec spec, Overlay overlay)
    {
        var types = new TypeCatalog(overlay);
        var versions = new VersionPlanner(spec, overlay);
        var calls = new CallPlanner(overlay, types, versions);
        var members = new MemberPlanner(spec, overlay, calls, versions);
        return new ApiPlan(new ClassPlanner(spec, overlay, calls, members, new ApplyPlanner(spec, overlay, calls)).Plan(), new FunctionPlanner(spec, overlay, calls).Plan(), types);
    }

    /// <summary>Whether other classes derive from it.</summary>
    public bool IsBase(ClassPlan plan) => _baseSymbols.Contains(plan.Symbol);

    /// <summary>Whether the class must be makeable over a Python object, because a call gives one back.</summary>
    public bool IsResult(ClassPlan plan) => _results.Contains(plan.Name);

    private static IEnumerable<string> ResultNames(IEnumerable<ClassPlan> classes, IEnumerable<FunctionPlan> functions) => classes
        .SelectMany(plan => plan.Methods.Select(method => method.Result).Concat(plan.Properties.Select(property => property.Result)))
        .Concat(functions.Select(function => function.Result))
        .Select(result => result.Item);
}
