using System.Text.Json;
using System.Text.Json.Serialization;

namespace KerasBridge.Benchmarks.Results;

/// <summary>Reports and rows as JSON files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Row[]))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Writes the report, in a folder that is made where it is missing.</summary>
    public static void Write(Report report, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(report, Default.Report));
    }

    /// <summary>Writes rows for another process to read.</summary>
    public static void WriteRows(Row[] rows, string path) => File.WriteAllText(path, JsonSerializer.Serialize(rows, Default.RowArray));

    /// <summary>Reads what <see cref="WriteRows"/> wrote.</summary>
    public static Row[] ReadRows(string path) => JsonSerializer.Deserialize(File.ReadAllText(path), Default.RowArray) ?? [];
}
