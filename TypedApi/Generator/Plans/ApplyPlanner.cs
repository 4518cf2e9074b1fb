using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Plans;

/// <summary>
/// Plans <c>Apply</c> for layers whose <c>call</c> takes more than what <c>Layer.Apply</c> sends, with a method of its own where an
/// argument decides what comes back.
/// </summary>
internal sealed class ApplyPlanner(Spec spec, Overlay overlay, CallPlanner calls)
{
    private const string Scores = "return_attention_scores";
    private static readonly HashSet<string> s_common = ["training"];

    public IEnumerable<MethodPlan> Plan(string symbol, SymbolFacts facts, string? baseSymbol)
    {
        if (!symbol.StartsWith("keras.layers.", StringComparison.Ordinal) || FindCall(symbol, facts) is not { } call || !IsOwn(call, baseSymbol))
        {
            yield break;
        }

        CallPlan plan = Positional(calls.Method(symbol, "call", call) with { Symbol = $"{symbol}.__call__" });
        bool isStep = plan.Parameters.Any(parameter => parameter.Facts.Name == "states");
        yield return new(overlay.Names.Find($"{symbol}.__call__") ?? "Apply", "Applies the layer.", Without(plan, Scores), new ResultType(isStep ? "(Tensor, Tensor[])" : "Tensor"));
        if (facts.Constructor.Parameters.Any(parameter => parameter.Name == "return_state"))
        {
            yield return new("ApplyWithState", "Applies a layer that was made to return its state: the output, then the states.", plan, new ResultType("Tensor[]"));
        }

        if (plan.Parameters.Any(parameter => parameter.Facts.Name == Scores))
        {
            CallPlan withScores = Without(plan, Scores) with { Constant = $"new Argument(\"{Scores}\", true)" };
            yield return new("ApplyWithScores", "Applies the layer: the output, and how much each query attends to each key.", withScores, new ResultType("(Tensor, Tensor)"));
        }
    }

    // The base class's method serves its subclasses, because Python dispatches.
    private bool IsOwn(CallFacts call, string? baseSymbol)
    {
        bool isCommon = call.Parameters.Count(parameter => parameter.Required) == 1
            && call.Own.All(parameter => parameter.Required || s_common.Contains(parameter.Name));
        SymbolFacts? above = baseSymbol is null ? null : spec.Newest.Find(baseSymbol);
        CallFacts? inherited = above is null ? null : FindCall(baseSymbol!, above);
        return !isCommon && !call.Parameters.Any(parameter => parameter.Kind == "*") && call.Own.Any()
            && inherited?.Own.Select(parameter => parameter.Name).SequenceEqual(call.Own.Select(parameter => parameter.Name)) != true;
    }

    private CallFacts? FindCall(string symbol, SymbolFacts facts) => facts.Bases.Prepend(symbol)
        .TakeWhile(name => name != "keras.Layer")
        .Select(name => spec.Newest.Find(name)?.Methods.GetValueOrDefault("call"))
        .FirstOrDefault(call => call is not null);

    // Keras 2 has other names for inputs, and takes them by position.
    private static CallPlan Positional(CallPlan plan) => plan with
    {
        Parameters = [.. plan.Parameters.Select(parameter => parameter with { IsPositional = parameter.Required, Version = parameter.Required ? null : parameter.Version })],
        Version = new SymbolVersion(null, null),
    };

    private static CallPlan Without(CallPlan plan, string name) =>
        plan with { Parameters = [.. plan.Parameters.Where(parameter => parameter.Facts.Name != name)] };
}
