using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Docs;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>Plans functions as methods of static classes.</summary>
internal sealed class FunctionPlanner(Spec spec, Overlay overlay, CallPlanner calls)
{
    private readonly ResultTyper _results = new(overlay);
    private readonly Summaries _summaries = new(overlay);

    public IReadOnlyList<FunctionPlan> Plan() => [.. spec.Newest.Symbols.Where(IsPlanned).Select(symbol => Plan(symbol.Key, symbol.Value))];

    private bool IsPlanned(KeyValuePair<string, SymbolFacts> symbol) =>
        !symbol.Value.IsClass && !overlay.IsExcluded(symbol.Key, out _) && !overlay.HandWritten.TryGet(symbol.Key, out _);

    private FunctionPlan Plan(string symbol, SymbolFacts facts)
    {
        string home = overlay.Homes.Find(symbol) ?? throw new InvalidDataException($"homes.json names no static class for {symbol}.");
        string @class = CSharpNames.Last(home);
        return new FunctionPlan(
            @class,
            _summaries.FileOf(symbol),
            CSharpNames.Module(home),
            overlay.Names.Find(symbol) ?? CSharpNames.Pascal(CSharpNames.Last(symbol)),
            _summaries.OfFunction(symbol),
            calls.Symbol(symbol, facts),
            _results.Find(symbol, facts.Returns));
    }
}
