namespace KerasBridge.Generator.Facts;

/// <summary>What a snapshot knows of one public class or function.</summary>
internal sealed record SymbolFacts : CallFacts
{
    public string Kind { get; init; } = "";

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public bool Deprecated { get; init; }

    public IReadOnlyList<string> Bases { get; init; } = [];

    public CallFacts Constructor { get; init; } = new();

    public IReadOnlyDictionary<string, CallFacts> Methods { get; init; } = new Dictionary<string, CallFacts>();

    public IReadOnlyDictionary<string, PropertyFacts> Properties { get; init; } = new Dictionary<string, PropertyFacts>();

    public bool IsClass => Kind == "class";
}
