using System.Text.Json.Serialization;

namespace KerasBridge.Cli;

/// <summary>What the doctor found.</summary>
internal sealed record DoctorReport(
    bool CanTrain,
    PythonEnvironment? Environment,
    TrainingResult? Training,
    IReadOnlyList<EnvironmentAttempt> Rejected,
    CacheReport Cache,
    string Runtime);

/// <summary>The cache folder and its size.</summary>
internal sealed record CacheReport(string Folder, bool Exists, long Bytes);

/// <summary>How the training of a tiny model went.</summary>
internal sealed record TrainingResult
{
    public string? Keras { get; init; }

    public string? Backend { get; init; }

    [JsonPropertyName("numpy")]
    public string? NumPy { get; init; }

    public IReadOnlyList<string> Devices { get; init; } = [];

    public double? Loss { get; init; }

    public double Seconds { get; init; }

    /// <summary>Python's traceback, or what kept the program from running; null when it trained.</summary>
    public string? Error { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(TrainingResult))]
internal sealed partial class DoctorJson : JsonSerializerContext;
