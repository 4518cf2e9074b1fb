using System.Text.Json.Serialization;

namespace KerasBridge.Environments;

/// <summary>JSON of everything that is kept in the cache folder or comes from a child process.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(InterpreterFacts))]
[JsonSerializable(typeof(KnownFacts))]
[JsonSerializable(typeof(ProvisionedManifest))]
internal sealed partial class EnvironmentJson : JsonSerializerContext;
