namespace KerasBridge.Generator.Facts;

/// <summary>Since which release something is there, as <c>Spec/since.py</c> wrote it.</summary>
internal sealed record ReleaseFacts
{
    public IReadOnlyDictionary<string, SymbolReleases> Symbols { get; init; } = new Dictionary<string, SymbolReleases>();

    public SymbolReleases Of(string symbol) => Symbols.GetValueOrDefault(symbol) ?? new SymbolReleases();
}

/// <summary>The first releases of a symbol or method and of what came to it later.</summary>
internal sealed record SymbolReleases
{
    public Version Since { get; init; } = new(3, 0, 0);

    public IReadOnlyDictionary<string, Version> Parameters { get; init; } = new Dictionary<string, Version>();

    public IReadOnlyDictionary<string, SymbolReleases> Methods { get; init; } = new Dictionary<string, SymbolReleases>();

    public IReadOnlyDictionary<string, Version> Properties { get; init; } = new Dictionary<string, Version>();
}
