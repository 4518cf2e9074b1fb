using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Plans;

namespace KerasBridge.Generator.Tests;

/// <summary>Writes the data of the generated tests: one case for each constructor and function.</summary>
internal static class TestCases
{
    private const string Folder = "Tests/Integration/Generated";

    public static IEnumerable<(string Path, string Text)> Files(ApiPlan api, Overlay overlay)
    {
        var samples = new Samples(overlay, api.Types);
        var constructors = new ConstructorCases(samples, overlay);
        var functions = new FunctionCases(samples, overlay);
        foreach (var family in api.Classes.Where(plan => !plan.IsHandWritten).GroupBy(plan => plan.Namespace))
        {
            string name = Generation.FolderOf(family.Key).Replace("/", "");
            yield return ($"{Folder}/{name}Constructors.cs", constructors.Emit(name, [.. family]));
        }

        foreach (var home in api.Functions.GroupBy(plan => plan.Home))
        {
            yield return ($"{Folder}/{home.Key}Functions.cs", functions.Emit(home.Key, [.. home]));
        }
    }
}
