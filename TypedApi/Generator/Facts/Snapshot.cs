namespace KerasBridge.Generator.Facts;

/// <summary>Every public symbol of one release of Keras, as <c>Spec/snapshot.py</c> wrote it.</summary>
internal sealed record Snapshot
{
    public string Keras { get; init; } = "";

    public IReadOnlyDictionary<string, SymbolFacts> Symbols { get; init; } = new Dictionary<string, SymbolFacts>();

    public IReadOnlyDictionary<string, SymbolFacts> InternalClasses { get; init; } = new Dictionary<string, SymbolFacts>();

    public SymbolFacts? Find(string name) => Symbols.GetValueOrDefault(name) ?? InternalClasses.GetValueOrDefault(name);

    /// <summary>Each public name, aliases included, with the canonical one.</summary>
    public IReadOnlyDictionary<string, string> CanonicalNames() => Symbols
        .SelectMany(symbol => symbol.Value.Aliases.Prepend(symbol.Key), (symbol, name) => (name, symbol.Key))
        .DistinctBy(pair => pair.name)
        .ToDictionary(pair => pair.name, pair => pair.Key);
}
