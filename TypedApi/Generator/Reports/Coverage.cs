using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Reports;

/// <summary>How much of Keras is typed.</summary>
/// <param name="Symbols">The public symbols of the newest Keras.</param>
/// <param name="Typed">Those with a C# class or method whose required parameters have C# types.</param>
/// <param name="Escapes">The others, with the reason.</param>
/// <param name="Slots">The parameters of everything that is generated.</param>
/// <param name="UntypedSlots">Those that take any Python value, as <c>symbol(parameter)</c>.</param>
/// <param name="UntypedResults">Calls and properties that give any Python object.</param>
/// <param name="Excluded">Members and parameters that were left out, with the reason.</param>
internal sealed record Coverage(
    int Symbols,
    int Typed,
    IReadOnlyList<(string Symbol, string Reason)> Escapes,
    int Slots,
    IReadOnlyList<string> UntypedSlots,
    IReadOnlyList<string> UntypedResults,
    IReadOnlyList<(string Member, string Reason)> Excluded)
{
    public static Coverage Count(Spec spec, Overlay overlay, ApiPlan api)
    {
        CallPlan[] calls = [.. api.Classes.Select(plan => plan.Constructor).OfType<CallPlan>(), .. api.Classes.SelectMany(plan => plan.Methods, (_, method) => method.Call), .. api.Functions.Select(plan => plan.Call)];
        (string, string)[] escapes = [.. Escaping(spec, overlay, calls).OrderBy(escape => escape.Symbol, StringComparer.Ordinal)];
        return new Coverage(
            spec.Newest.Symbols.Count,
            spec.Newest.Symbols.Count - escapes.Length,
            escapes,
            calls.Sum(call => call.Parameters.Count),
            [.. calls.SelectMany(call => call.Parameters.Where(IsUntyped), (call, parameter) => $"{call.Symbol}({parameter.Facts.Name})").Order(StringComparer.Ordinal)],
            [.. UntypedResultsOf(api).Order(StringComparer.Ordinal)],
            [.. ExcludedMembers(spec, overlay).Distinct().OrderBy(member => member.Member, StringComparer.Ordinal)]);
    }

    public override string ToString() =>
        $"covered {Symbols} of {Symbols} (typed {Typed}, escape hatch {Escapes.Count}); "
        + $"{Slots - UntypedSlots.Count} of {Slots} generated parameter slots have a precise type ({(Slots - UntypedSlots.Count) * 100.0 / Slots:F1}%)";

    private static bool IsUntyped(ParameterPlan parameter) => parameter.Type == CSharpType.Any;

    private static IEnumerable<(string Symbol, string Reason)> Escaping(Spec spec, Overlay overlay, IEnumerable<CallPlan> calls)
    {
        foreach (string symbol in spec.Newest.Symbols.Keys)
        {
            if (overlay.IsExcluded(symbol, out string reason))
            {
                yield return (symbol, reason);
            }
        }

        foreach (CallPlan call in calls.Where(call => spec.Newest.Symbols.ContainsKey(call.Symbol)))
        {
            string[] any = [.. call.Parameters.Where(parameter => parameter.Required && IsUntyped(parameter)).Select(parameter => parameter.Name)];
            if (any.Length > 0)
            {
                yield return (call.Symbol, $"takes any Python value: {string.Join(", ", any)}");
            }
        }
    }

    private static IEnumerable<string> UntypedResultsOf(ApiPlan api) =>
    [
        .. api.Functions.Where(plan => plan.Result.IsAny).Select(plan => plan.Call.Symbol),
        .. api.Classes.SelectMany(plan => plan.Methods).Where(method => method.Result.IsAny).Select(method => method.Call.Symbol),
        .. api.Classes.SelectMany(plan => plan.Properties, (plan, property) => (plan, property))
            .Where(pair => pair.property.Result.IsAny).Select(pair => $"{pair.plan.Symbol}.{pair.property.KerasName}"),
    ];

    private static IEnumerable<(string Member, string Reason)> ExcludedMembers(Spec spec, Overlay overlay)
    {
        foreach ((string symbol, SymbolFacts facts) in spec.Newest.Symbols)
        {
            IEnumerable<string> members = facts.Methods.Keys.Concat(facts.Properties.Keys).Select(name => $"{symbol}.{name}");
            IEnumerable<string> parameters = (facts.IsClass ? facts.Constructor : facts).Own.Select(parameter => $"{symbol}({parameter.Name})");
            foreach (string member in members.Concat(parameters))
            {
                if (overlay.IsExcluded(member, out string reason))
                {
                    yield return (member, reason);
                }
            }
        }
    }
}
