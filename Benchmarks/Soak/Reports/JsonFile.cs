using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerasBridge.Soak.Reports;

/// <summary>Figures for other programs.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the figures, where a file is wanted.</summary>
    public static void Write<T>(string? path, T figures)
    {
        if (path is not null)
        {
            File.WriteAllText(path, JsonSerializer.Serialize(figures, s_options));
        }
    }
}
