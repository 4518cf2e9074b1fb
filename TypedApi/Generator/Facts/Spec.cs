using System.Text.Json;

namespace KerasBridge.Generator.Facts;

/// <summary>The checked-in facts about upstream Keras.</summary>
internal sealed record Spec(Snapshot Newest, Snapshot Keras2, ReleaseFacts Releases, RenameFacts Renames)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the folder <c>TypedApi/Spec</c>; of several Keras 3 snapshots the newest.</summary>
    public static Spec Read(string folder)
    {
        IEnumerable<Snapshot> snapshots = Directory.GetFiles(folder, "keras-*.json").Select(ReadJson<Snapshot>);
        Snapshot[] ordered = [.. snapshots.OrderBy(snapshot => Version.Parse(snapshot.Keras))];
        return new Spec(
            ordered[^1],
            ordered[0],
            ReadJson<ReleaseFacts>(Path.Combine(folder, "since.json")),
            ReadJson<RenameFacts>(Path.Combine(folder, "renames.json")));
    }

    private static T ReadJson<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(file), s_options) ?? throw new InvalidDataException($"{file} is empty.");
}
