using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Docs;
using KerasBridge.Generator.Facts;

namespace KerasBridge.Generator.Plans;

/// <summary>Plans classes.</summary>
internal sealed class ClassPlanner(Spec spec, Overlay overlay, CallPlanner calls, MemberPlanner members, ApplyPlanner applies)
{
    private readonly Summaries _summaries = new(overlay);

    public IReadOnlyList<ClassPlan> Plan() => [.. spec.Newest.Symbols
        .Where(symbol => symbol.Value.IsClass && !overlay.IsExcluded(symbol.Key, out _))
        .Select(symbol => Plan(symbol.Key, symbol.Value))];

    private ClassPlan Plan(string symbol, SymbolFacts facts)
    {
        string? baseSymbol = facts.Bases.FirstOrDefault(IsClassOfOurs);
        string name = NameOf(symbol);
        return new ClassPlan
        {
            Symbol = symbol,
            Name = name,
            Namespace = overlay.Homes.Find(symbol) ?? throw new InvalidDataException($"homes.json names no namespace for {symbol}."),
            Base = baseSymbol is null ? "KerasObject" : NameOf(baseSymbol),
            BaseSymbol = baseSymbol,
            Summary = _summaries.OfClass(symbol),
            Constructor = overlay.HandWritten.TryGet(symbol, out _) ? null : calls.Symbol(symbol, facts.Constructor),
            Methods = [.. members.Methods(symbol, facts, baseSymbol), .. applies.Plan(symbol, facts, baseSymbol)],
            Properties = members.Properties(symbol, facts, baseSymbol),
        };
    }

    private bool IsClassOfOurs(string symbol) => spec.Newest.Symbols.ContainsKey(symbol) && !overlay.IsExcluded(symbol, out _);

    private string NameOf(string symbol) => overlay.HandWritten.Find(symbol) ?? overlay.Names.Find(symbol) ?? CSharpNames.Last(symbol);
}
