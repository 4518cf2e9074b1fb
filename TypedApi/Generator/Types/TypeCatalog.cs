using KerasBridge.Generator.Decisions;

namespace KerasBridge.Generator.Types;

/// <summary>The C# types that parameters can have, by the names that the overlay uses.</summary>
internal sealed class TypeCatalog(Overlay overlay)
{
    private static readonly HashSet<string> s_values = ["int", "long", "double", "bool"];

    private static readonly HashSet<string> s_rich =
    [
        "PyValue", "Activation", "Axis", "DType", "Frequency", "InitialValue", "Interval", "LearningRate", "Seed", "Shape", "Size1D", "Size2D", "Size3D", "Sizes",
        "TensorLike", "TensorList", "Borders1D", "Borders2D", "Borders3D",
    ];

    public IReadOnlyDictionary<string, EnumDecision> Enums { get; } = overlay.Enums.ToDictionary(decision => decision.Name);

    public CSharpType Get(string name) => new(name, KindOf(name));

    private TypeKind KindOf(string name) => name switch
    {
        _ when s_values.Contains(name) => TypeKind.Value,
        _ when s_rich.Contains(name) || name.StartsWith("ListOf<", StringComparison.Ordinal) || name.StartsWith("OneOrMore<", StringComparison.Ordinal) => TypeKind.Rich,
        _ when Enums.ContainsKey(name) || name == "Verbosity" => TypeKind.Enum,
        _ when name.StartsWith("Func<", StringComparison.Ordinal) || name.StartsWith("Action", StringComparison.Ordinal) => TypeKind.Function,
        _ => TypeKind.Reference,
    };
}
