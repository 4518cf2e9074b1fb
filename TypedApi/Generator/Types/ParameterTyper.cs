using System.Text.Json;
using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;

namespace KerasBridge.Generator.Types;

/// <summary>Finds the C# type of a parameter: by decision, by the name's ending, by the default, by the words that Keras describes it with.</summary>
internal sealed class ParameterTyper(Overlay overlay, TypeCatalog catalog)
{
    private static readonly (string Ending, string Type)[] s_endings =
    [
        ("_initializer", "Initializer"), ("_regularizer", "Regularizer"), ("_constraint", "Constraint"), ("_activation", "Activation"),
    ];

    private static readonly (string Word, string Type)[] s_words =
    [
        ("bool", "bool"), ("float", "double"), ("int", "int"), ("str", "string"), ("tensor", "TensorLike"), ("dtype", "DType"),
    ];

    public CSharpType Find(string symbol, ParameterFacts parameter) =>
        catalog.Get(overlay.ParameterTypes.Find($"{symbol}({parameter.Name})") ?? ByRule(parameter) ?? CSharpType.Any.Name);

    /// <summary>Whether null means something: Python's None.</summary>
    public bool IsNullable(string symbol, ParameterFacts parameter) =>
        overlay.Nullable.TryGet($"{symbol}({parameter.Name})", out bool decided) ? decided : parameter.None == true;

    private static string? ByRule(ParameterFacts parameter) =>
        s_endings.FirstOrDefault(rule => parameter.Name.EndsWith(rule.Ending, StringComparison.Ordinal)).Type
        ?? ByDefault(parameter)
        ?? ByWords(parameter);

    private static string? ByDefault(ParameterFacts parameter) => parameter.Default?.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.String when parameter.Types.Count <= 1 => "string",
        JsonValueKind.Number when parameter.HasType("float") || parameter.Default.Value.GetRawText().Contains('.') => "double",
        JsonValueKind.Number => "int",
        _ => null,
    };

    // Several words mean that several kinds of value are taken: then none of them is the type.
    private static string? ByWords(ParameterFacts parameter)
    {
        string[] words = [.. parameter.Types.Where(word => word != "None")];
        return words.Length == 1 ? s_words.FirstOrDefault(rule => rule.Word == words[0]).Type : null;
    }
}
