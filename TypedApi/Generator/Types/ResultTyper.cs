using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Facts;

namespace KerasBridge.Generator.Types;

/// <summary>Finds the C# type of what a call or property gives: by decision, or by what the code and docs of Keras say.</summary>
internal sealed class ResultTyper(Overlay overlay)
{
    private static readonly Dictionary<string, string> s_words = new()
    {
        ["None"] = "void",
        ["tensor"] = "Tensor",
        ["int"] = "int",
        ["bool"] = "bool",
        ["str"] = "string",
        ["float"] = "double",
        ["dtype"] = "DType",
        ["keras.Variable"] = "Variable",
        ["keras.Model"] = "Model",
        ["model"] = "Model",
        ["layer"] = "Layer",
        ["initializer"] = "Initializer",
        ["regularizer"] = "Regularizer",
        ["constraint"] = "Constraint",
        ["tuple[tensor*2]"] = "(Tensor, Tensor)",
        ["tuple[tensor, tensor]"] = "(Tensor, Tensor)",
        ["tuple[tensor,tensor]"] = "(Tensor, Tensor)",
        ["list[tensor]"] = "Tensor[]",
    };

    public ResultType Find(string symbol, ReturnFacts? facts, bool isProperty = false) =>
        new(overlay.ResultTypes.Find(symbol) ?? ByWords(facts, isProperty) ?? "PyObject");

    private static string? ByWords(ReturnFacts? facts, bool isProperty) =>
        facts is { Types: [var word] } && s_words.GetValueOrDefault(word) is { } type && !(isProperty && type == "void") ? type : null;
}
