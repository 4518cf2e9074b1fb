using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Reports;

/// <summary>Lists which C# type each parameter name got, for review.</summary>
internal static class TypeReport
{
    public static void Write(TextWriter output, ApiPlan api)
    {
        IEnumerable<CallPlan> calls = api.Classes.SelectMany(plan => plan.Methods.Select(method => method.Call).Concat(plan.Constructor is { } own ? [own] : []))
            .Concat(api.Functions.Select(plan => plan.Call));
        var slots = calls.SelectMany(call => call.Parameters, (call, parameter) => (call.Symbol, parameter.Facts.Name, Type: parameter.Type.Name));
        foreach (var group in slots.GroupBy(slot => (slot.Name, slot.Type)).OrderBy(group => group.Key))
        {
            output.WriteLine($"{group.Key.Name}\t{group.Key.Type}\t{group.Count()}\t{string.Join(' ', group.Take(3).Select(slot => slot.Symbol))}");
        }
    }
}
