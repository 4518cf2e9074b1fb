using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>What was found out about an environment by really importing Keras there, and the files that this rests on.</summary>
internal sealed record KnownFacts(InterpreterFacts Facts, string LibPython, IReadOnlyList<FileStamp> Stamps)
{
    public static KnownFacts Read(JsonElement json) =>
        new(InterpreterFacts.Read(json.Get("facts")), json.Text("lib_python"), json.Items("stamps", FileStamp.Read));
}
