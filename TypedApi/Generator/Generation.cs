using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Emit;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Reports;
using KerasBridge.Generator.Tests;

namespace KerasBridge.Generator;

/// <summary>Makes every generated file from the facts and the decisions.</summary>
internal sealed class Generation
{
    private readonly Spec _spec;
    private readonly Overlay _overlay;

    /// <param name="repository">The checkout.</param>
    public Generation(string repository)
    {
        string typedApi = Path.Combine(repository, "TypedApi");
        _spec = Spec.Read(Path.Combine(typedApi, "Spec"));
        _overlay = new Overlay(Path.Combine(typedApi, "Generator", "overlay"));
        Api = ApiPlan.Make(_spec, _overlay);
        Coverage = Coverage.Count(_spec, _overlay, Api);
    }

    public ApiPlan Api { get; }

    public Coverage Coverage { get; }

    /// <summary>Path in the checkout and text of every file.</summary>
    public IReadOnlyDictionary<string, string> Files() => Enums()
        .Concat(Classes())
        .Concat(Functions())
        .Concat(TestCases.Files(Api, _overlay))
        .Append((Path: "TypedApi/Spec/escape-hatch.md", Text: EscapeHatchReport.Write(Coverage)))
        .ToDictionary(file => file.Path, file => file.Text);

    private IEnumerable<(string Path, string Text)> Enums() =>
        _overlay.Enums.Select(decision => ($"TypedApi/Generated/Enums/{decision.Name}.cs", EnumEmitter.Emit(decision)));

    private IEnumerable<(string Path, string Text)> Classes()
    {
        var emitter = new ClassEmitter(Api);
        return Api.Classes
            .Where(plan => !plan.IsHandWritten || plan.Methods.Count + plan.Properties.Count > 0)
            .Select(plan => ($"TypedApi/Generated/{FolderOf(plan.Namespace)}/{plan.Name}.cs", emitter.Emit(plan)));
    }

    private IEnumerable<(string Path, string Text)> Functions() => Api.Functions
        .GroupBy(plan => (plan.Namespace, plan.Home))
        .SelectMany(home => FunctionFiles.Emit($"TypedApi/Generated/{FolderOf(home.Key.Namespace)}", [.. home], SummaryOf));

    private string SummaryOf(FunctionPlan plan) => _overlay.Summaries.Find($"{plan.Namespace}.{plan.Home}") ?? $"Functions of <c>{CSharpNames.Module(plan.Call.Symbol)}</c>.";

    internal static string FolderOf(string @namespace) =>
        @namespace == "KerasBridge" ? "Core" : @namespace["KerasBridge.".Length..].Replace('.', '/');
}
