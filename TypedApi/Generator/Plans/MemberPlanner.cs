using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Docs;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>Plans the members that a class brings: those that the C# base class has already are left to it.</summary>
internal sealed class MemberPlanner(Spec spec, Overlay overlay, CallPlanner calls, VersionPlanner versions)
{
    private readonly ResultTyper _results = new(overlay);
    private readonly Summaries _summaries = new(overlay);

    public IReadOnlyList<MethodPlan> Methods(string symbol, SymbolFacts facts, string? baseSymbol) =>
        [.. Own(symbol, facts, baseSymbol, block => block.Methods).Where(HasSignature).Select(method => Plan(symbol, method.Key, method.Value))];

    public IReadOnlyList<PropertyPlan> Properties(string symbol, SymbolFacts facts, string? baseSymbol) =>
        [.. Own(symbol, facts, baseSymbol, block => block.Properties).Select(property => Plan(symbol, property.Key, property.Value))];

    private static bool HasSignature(KeyValuePair<string, CallFacts> method) =>
        !method.Value.Class && !method.Value.Static && !method.Value.Parameters.Any(parameter => parameter.Kind == "*");

    private MethodPlan Plan(string symbol, string method, CallFacts facts)
    {
        string member = $"{symbol}.{method}";
        string name = overlay.Names.Find(member) ?? CSharpNames.Pascal(method);
        return new(name, _summaries.OfMember(member), calls.Method(symbol, method, facts), _results.Find(member, facts.Returns));
    }

    private PropertyPlan Plan(string symbol, string property, PropertyFacts facts)
    {
        string member = $"{symbol}.{property}";
        string name = overlay.Names.Find(member) ?? CSharpNames.Pascal(property);
        Version? since = versions.OfProperty(symbol, property);
        return new(property, name, _summaries.OfMember(member), _results.Find(member, facts.Returns, isProperty: true), facts.Settable, since);
    }

    // What the class and the internal classes between it and its C# base define, and no class above does.
    private IEnumerable<KeyValuePair<string, T>> Own<T>(
        string symbol, SymbolFacts facts, string? baseSymbol, Func<SymbolFacts, IReadOnlyDictionary<string, T>> members)
    {
        string[] above = baseSymbol is null ? [] : [baseSymbol, .. spec.Newest.Symbols[baseSymbol].Bases];
        HashSet<string> inherited = [.. above.SelectMany(name => members(spec.Newest.Find(name) ?? new SymbolFacts()).Keys)];
        IEnumerable<SymbolFacts> blocks = facts.Bases.TakeWhile(name => name != baseSymbol)
            .Where(name => !above.Contains(name))
            .Select(spec.Newest.Find)
            .OfType<SymbolFacts>()
            .Prepend(facts);
        return blocks.SelectMany(members)
            .DistinctBy(member => member.Key)
            .Where(member => !inherited.Contains(member.Key))
            .Where(member => !overlay.IsExcluded($"{symbol}.{member.Key}", out _) && !overlay.HandWritten.TryGet($"{symbol}.{member.Key}", out _))
            .OrderBy(member => member.Key, StringComparer.Ordinal);
    }
}
