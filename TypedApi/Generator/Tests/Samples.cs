using KerasBridge.Generator.Decisions;
using KerasBridge.Generator.Plans;
using KerasBridge.Generator.Types;

namespace KerasBridge.Generator.Tests;

/// <summary>Arguments for generated tests, as C# expressions.</summary>
internal sealed class Samples(Overlay overlay, TypeCatalog catalog)
{
    private static readonly Dictionary<string, string> s_byType = new()
    {
        ["int"] = "2",
        ["long"] = "2",
        ["double"] = "0.25",
        ["bool"] = "true",
        ["string"] = "\"sample\"",
        ["Activation"] = "Activation.Tanh",
        ["Axis"] = "-1",
        ["DType"] = "DType.Float32",
        ["Frequency"] = "3",
        ["InitialValue"] = "new Initializers.Ones()",
        ["Interval"] = "(0.1, 0.2)",
        ["LearningRate"] = "0.125",
        ["Seed"] = "7",
        ["Shape"] = "[2, 2]",
        ["Size1D"] = "2",
        ["Size2D"] = "(2, 2)",
        ["Size3D"] = "(2, 2, 2)",
        ["Sizes"] = "2",
        ["Borders1D"] = "(1, 2)",
        ["Borders2D"] = "((1, 2), (2, 1))",
        ["Borders3D"] = "((1, 2), (2, 1), (0, 1))",
        ["TensorLike"] = "Sample.Matrix",
        ["ListOf<TensorLike>"] = "[Sample.Matrix, Sample.Matrix]",
        ["TensorList"] = "[Sample.Input, Sample.Input]",
        ["OneOrMore<double>"] = "0.25",
        ["OneOrMore<int>"] = "1",
        ["OneOrMore<string>"] = "[\"a\", \"b\"]",
        ["ListOf<double>"] = "[0.25, 0.5]",
        ["ListOf<int>"] = "[0, 1]",
        ["ListOf<long>"] = "[3, 4]",
        ["ListOf<string>"] = "[\"a\", \"b\"]",
        ["Initializer"] = "new Initializers.Ones()",
        ["Regularizer"] = "new Regularizers.L1L2(0.25, 0.5)",
        ["Constraint"] = "new Constraints.NonNeg()",
        ["Layer"] = "new Layers.Dense(3)",
        ["Loss"] = "new Losses.MeanSquaredError()",
        ["Optimizer"] = "new Optimizers.SGD()",
        ["Model"] = "Sample.Model()",
        ["Verbosity"] = "Verbosity.Silent",
    };

    /// <summary>The argument, or null where none is known or wanted.</summary>
    public string? Of(string symbol, ParameterPlan parameter)
    {
        if (overlay.TestSamples.TryGet($"{symbol}({parameter.Facts.Name})", out string decided))
        {
            return decided.Length == 0 ? null : decided;
        }

        return catalog.Enums.TryGetValue(parameter.Type.Name, out EnumDecision? names)
            ? $"{names.Name}.{names.Members[^1].Name}"
            : s_byType.GetValueOrDefault(parameter.Type.Name);
    }

    /// <summary>Optional arguments without which there is no object of the class.</summary>
    public IEnumerable<string> Also(string symbol) => overlay.TestSamples.Find(symbol) is { Length: > 0 } arguments ? [arguments] : [];

    /// <summary>The argument as Python gets it, where that can be compared.</summary>
    public string Expected(ParameterPlan parameter, string sample) => parameter.Type.Kind switch
    {
        TypeKind.Enum when catalog.Enums.ContainsKey(parameter.Type.Name) => $"{sample}.ToKeras()",
        TypeKind.Reference when parameter.Type.Name != "string" => "default",
        TypeKind.Rich when parameter.Type.Name != "PyValue" => $"Sample.Send<{parameter.Type.Name}>({sample})",
        TypeKind.Enum or TypeKind.Function => "default",
        _ => sample,
    };
}
