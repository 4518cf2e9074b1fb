using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Docs;

/// <summary>What parameters are, in our words, each with its default.</summary>
internal sealed class ParameterDocs(Overlay overlay, TypeCatalog catalog)
{
    private const string Default = "Default:";
    private readonly DefaultText _defaults = new(catalog);

    public string Describe(string symbol, ParameterFacts parameter, CSharpType type)
    {
        string text = overlay.ParameterDocs.Find($"{symbol}({parameter.Name})") ?? ByType(parameter.Name, type);
        string? standard = parameter.Required || text.Contains(Default, StringComparison.Ordinal) ? null : _defaults.Of(parameter, type);
        return standard is null ? text : $"{text} {Default} {standard}.";
    }

    private static string ByType(string name, CSharpType type) => type.Name switch
    {
        "Initializer" => $"The first values of the {Part(name)}.",
        "Regularizer" => $"A penalty on the {Part(name)}.",
        "Constraint" => $"What the {Part(name)} is held to after each step.",
        "bool" => $"Whether to use {CSharpNames.Words(name)}.",
        "PyValue" => $"The {CSharpNames.Words(name)}, as a value of Python.",
        _ => $"The {CSharpNames.Words(name)}.",
    };

    // kernel_initializer → kernel
    private static string Part(string name) => CSharpNames.Words(name.LastIndexOf('_') is > 0 and var end ? name[..end] : "weights");
}
