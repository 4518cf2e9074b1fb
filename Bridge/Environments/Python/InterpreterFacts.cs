using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerasBridge.Environments;

/// <summary>What an interpreter says about itself: the answer of <c>probe.py</c>.</summary>
internal sealed record InterpreterFacts
{
    public string Implementation { get; init; } = "";

    public IReadOnlyList<int> Version { get; init; } = [];

    public string Executable { get; init; } = "";

    public string Prefix { get; init; } = "";

    public string BasePrefix { get; init; } = "";

    public string Platform { get; init; } = "";

    public string Machine { get; init; } = "";

    public int PointerBits { get; init; }

    /// <summary>Variables of <c>sysconfig</c>; an empty text stands for one that is not set.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SearchPath { get; init; } = [];

    public string? KerasVersion { get; init; }

    [JsonPropertyName("numpy_version")]
    public string? NumPyVersion { get; init; }

    /// <summary>The backends that are installed, by package name.</summary>
    public IReadOnlyList<string> Backends { get; init; } = [];

    /// <summary>The backend in Keras's settings file.</summary>
    public string? ConfiguredBackend { get; init; }

    /// <summary>The files of Keras, NumPy and the backends: when they change, what is known about the environment is void.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The backend that an imported Keras uses.</summary>
    public string? UsedBackend { get; init; }

    /// <summary>Python's traceback when importing Keras failed.</summary>
    public string? ImportError { get; init; }

    [JsonIgnore]
    public Version PythonVersion => new(Version[0], Version[1], Version[2]);

    public string this[string configVariable] => Config.TryGetValue(configVariable, out var value) ? value : "";

    /// <exception cref="JsonException">The text is not an answer of the probe.</exception>
    public static InterpreterFacts Parse(string json) => JsonReading.Read(Encoding.UTF8.GetBytes(json), Read);

    public static InterpreterFacts Read(JsonElement json) => new()
    {
        Implementation = json.Text("implementation"),
        Version = ReadVersion(json),
        Executable = json.Text("executable"),
        Prefix = json.Text("prefix"),
        BasePrefix = json.Text("base_prefix"),
        Platform = json.Text("platform"),
        Machine = json.Text("machine"),
        PointerBits = json.Get("pointer_bits").GetInt32(),
        Config = ReadConfig(json.Get("config")),
        SearchPath = json.Texts("search_path"),
        KerasVersion = json.OptionalText("keras_version"),
        NumPyVersion = json.OptionalText("numpy_version"),
        Backends = json.Texts("backends"),
        ConfiguredBackend = json.OptionalText("configured_backend"),
        Files = json.Texts("files"),
        UsedBackend = json.OptionalText("used_backend"),
        ImportError = json.OptionalText("import_error"),
    };

    private static int[] ReadVersion(JsonElement json)
    {
        var version = json.Items("version", number => number.GetInt32());
        return version.Length == 3 ? version : throw new JsonException("The answer has no version.");
    }

    private static Dictionary<string, string> ReadConfig(JsonElement json)
    {
        var config = new Dictionary<string, string>();
        foreach (var variable in json.EnumerateObject())
            config[variable.Name] = variable.Value.GetString() ?? "";
        return config;
    }
}
