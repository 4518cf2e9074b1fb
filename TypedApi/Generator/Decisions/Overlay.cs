using System.Text.Json;

namespace KerasBridge.Generator.Decisions;

/// <summary>Human decisions, read from the folder <c>overlay</c>. Its README says what each file holds.</summary>
internal sealed class Overlay(string folder)
{
    /// <summary>C# types of parameters, by <c>symbol(parameter)</c>.</summary>
    public Globs<string> ParameterTypes { get; } = Inverted(folder, "parameter-types.json");

    /// <summary>C# types of results and properties, by symbol or member.</summary>
    public Globs<string> ResultTypes { get; } = Inverted(folder, "result-types.json");

    /// <summary>Checks that are made before Python is called.</summary>
    public Globs<string> Checks { get; } = Inverted(folder, "checks.json");

    /// <summary>C# names where the rule gives the wrong one.</summary>
    public Globs<string> Names { get; } = Plain(folder, "names.json");

    /// <summary>The static classes that functions live in.</summary>
    public Globs<string> Homes { get; } = Plain(folder, "homes.json");

    /// <summary>What a symbol or member is, in our words.</summary>
    public Globs<string> Summaries { get; } = PlainFolder(folder, "summaries");

    /// <summary>The file below <c>summaries</c> that describes a symbol.</summary>
    public Globs<string> SummaryFiles { get; } = new(SummaryNames(folder));

    /// <summary>What a parameter is, in our words.</summary>
    public Globs<string> ParameterDocs { get; } = Plain(folder, "parameter-docs.json");

    /// <summary>What is left out of the typed API, with the reason.</summary>
    public Globs<string> Excluded { get; } = Inverted(folder, "excluded.json");

    /// <summary>Whether a symbol, member or parameter is left out, and why. What is listed as kept is not.</summary>
    public bool IsExcluded(string name, out string reason) => Excluded.TryGet(name, out reason) && reason != "kept";

    /// <summary>What C# code by hand stands for, with its name.</summary>
    public Globs<string> HandWritten { get; } = Inverted(folder, "hand-written.json");

    /// <summary>Symbols that Keras 2 has under the same or a renamed name with another meaning.</summary>
    public Globs<string> DifferentInKeras2 { get; } = Inverted(folder, "different-in-keras2.json");

    /// <summary>Whether null is a value of its own although the facts say otherwise, or not although they say so.</summary>
    public Globs<bool> Nullable { get; } = new(Read<bool>(folder, "nullable.json"));

    /// <summary>Arguments for generated tests, as C# expressions, where the rule by type gives a wrong one; empty: none is tried.</summary>
    public Globs<string> TestSamples { get; } = Plain(folder, "test-samples.json");

    /// <summary>Symbols that no generated test calls, with the reason.</summary>
    public Globs<string> Untested { get; } = Inverted(folder, "untested.json");

    /// <summary>The closed sets of names.</summary>
    public IReadOnlyList<EnumDecision> Enums { get; } = EnumDecision.Read(Path.Combine(folder, "enums.json"));

    private static Globs<string> Plain(string folder, string file) => new(Read<string>(folder, file));

    private static Globs<string> PlainFolder(string folder, string name) =>
        new(Files(folder, name).SelectMany(file => Read<string>(folder, file)));

    private static IEnumerable<(string Pattern, string File)> SummaryNames(string folder) => Files(folder, "summaries")
        .SelectMany(file => Read<string>(folder, file), (file, entry) => (entry.Pattern, Path.GetFileNameWithoutExtension(file)));

    private static IEnumerable<string> Files(string folder, string name) =>
        Directory.GetFiles(Path.Combine(folder, name), "*.json").Order(StringComparer.Ordinal);

    /// <summary>A file that lists patterns below each decision.</summary>
    private static Globs<string> Inverted(string folder, string file) => new(
        Read<string[]>(folder, file).SelectMany(entry => entry.Value, (entry, pattern) => (pattern, entry.Pattern)));

    private static IEnumerable<(string Pattern, T Value)> Read<T>(string folder, string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file)));
        return [.. document.RootElement.EnumerateObject().Select(entry => (entry.Name, entry.Value.Deserialize<T>()!))];
    }
}
