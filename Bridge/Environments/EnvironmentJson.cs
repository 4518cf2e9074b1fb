using System.Text.Json.Serialization;

namespace KerasBridge.Environments;

/// <summary>Writes what is kept in the cache folder; <see cref="JsonReading"/> reads it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(KnownFacts))]
[JsonSerializable(typeof(ProvisionedManifest))]
internal sealed partial class EnvironmentJson : JsonSerializerContext;
