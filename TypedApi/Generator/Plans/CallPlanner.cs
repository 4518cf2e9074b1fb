using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Docs;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>Plans the parameters of constructors, functions and methods.</summary>
internal sealed class CallPlanner(Overlay overlay, TypeCatalog catalog, VersionPlanner versions)
{
    private static readonly HashSet<string> s_checkable = ["int", "double", "string", "Size1D", "Size2D", "Size3D"];
    private readonly ParameterTyper _typer = new(overlay, catalog);
    private readonly ParameterDocs _docs = new(overlay, catalog);

    public CallPlan Symbol(string symbol, CallFacts facts) =>
        Plan(symbol, facts, versions.OfSymbol(symbol), name => versions.OfParameter(symbol, name));

    public CallPlan Method(string symbol, string method, CallFacts facts) =>
        Plan($"{symbol}.{method}", facts, versions.OfMethod(symbol, method), name => versions.OfMethodParameter(symbol, method, name));

    private CallPlan Plan(string symbol, CallFacts facts, SymbolVersion version, Func<string, ParameterVersion?> parameterVersion)
    {
        ParameterPlan[] parameters =
        [
            .. facts.Own
                .Where(parameter => !overlay.IsExcluded($"{symbol}({parameter.Name})", out _))
                .Select(parameter => Plan(symbol, parameter, parameterVersion(parameter.Name)))
                .OrderByDescending(parameter => parameter.Required)
                .ThenBy(parameter => Rank(parameter.Facts)),
        ];
        return new CallPlan(symbol, facts, parameters, version);
    }

    // What arrives through **kwargs has no order of its own: what is given most often comes first.
    private static int Rank(ParameterFacts parameter) => parameter switch
    {
        { From: null } => 0,
        { Name: "name" } => 1,
        { Name: "dtype" } => 2,
        { Name: "trainable" } => 3,
        _ => 4,
    };

    private ParameterPlan Plan(string symbol, ParameterFacts parameter, ParameterVersion? version)
    {
        CSharpType type = _typer.Find(symbol, parameter);
        string key = $"{symbol}({parameter.Name})";
        string? check = s_checkable.Contains(type.Name) ? overlay.Checks.Find(key) : null;
        string name = overlay.Names.Find(key) ?? CSharpNames.Camel(parameter.Name);
        string doc = _docs.Describe(symbol, parameter, type);
        return new(parameter, name, type, _typer.IsNullable(symbol, parameter), check == "None" ? null : check, doc, version);
    }
}
