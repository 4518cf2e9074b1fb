namespace KerasBridge.Generator.Facts;

/// <summary>What has another name in Keras 2, as <c>Spec/renames.json</c> says: old names lead to new ones.</summary>
internal sealed record RenameFacts
{
    public IReadOnlyDictionary<string, string> Symbols { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Methods { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ParameterRename> Parameters { get; init; } = [];
}

/// <summary>A parameter that has another name in Keras 2; the symbols go by their old names.</summary>
internal sealed record ParameterRename(string Old, string New, IReadOnlyList<string> Symbols);
