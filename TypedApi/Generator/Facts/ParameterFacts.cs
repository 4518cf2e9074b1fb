using System.Text.Json;

namespace KerasBridge.Generator.Facts;

/// <summary>What a snapshot knows of one parameter.</summary>
internal sealed record ParameterFacts
{
    public required string Name { get; init; }

    public string Kind { get; init; } = "";

    public bool Required { get; init; }

    public JsonElement? Default { get; init; }

    public string? From { get; init; }

    public string? LegacyOf { get; init; }

    public bool Deprecated { get; init; }

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Refused { get; init; } = [];

    public bool? None { get; init; }

    /// <summary><c>*args</c> or <c>**kwargs</c>: a place for others, not a parameter of its own.</summary>
    public bool IsCollector => Kind is "*" or "**";

    public bool HasType(string word) => Types.Contains(word);
}
