using System.IO.Compression;
using System.Text.Json;

namespace KerasBridge;

/// <summary>Looks into zip archives: the format of Keras 3, and others that are mistaken for it.</summary>
internal static class KerasArchive
{
    private const string ConfigName = "config.json";

    // Configurations nest as deeply as models do.
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    public static ModelFile Inspect(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            return archive.GetEntry(ConfigName) is { } config && archive.Entries.Any(entry => entry.Name.StartsWith("model.weights", StringComparison.Ordinal))
                ? Describe(path, config)
                : new ModelFile(path, OtherKind(archive));
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw ModelFileException.Unusable(path, ModelFileContent.DamagedZip, e);
        }
    }

    private static ModelFile Describe(string path, ZipArchiveEntry config)
    {
        using Stream stream = config.Open();
        using JsonDocument document = JsonDocument.Parse(stream, s_deep);
        bool isCompiled = document.RootElement.TryGetProperty("compile_config", out JsonElement compile)
            && compile.ValueKind == JsonValueKind.Object
            && compile.TryGetProperty("optimizer", out _);
        return new ModelFile(path, ModelFileContent.KerasArchive)
        {
            IsCompiled = isCompiled,
            UsesJit = isCompiled && compile.TryGetProperty("jit_compile", out JsonElement jit) && jit.ValueKind == JsonValueKind.True,
        };
    }

    private static ModelFileContent OtherKind(ZipArchive archive)
    {
        if (archive.Entries.Any(entry => entry.Name == "data.pkl"))
        {
            return ModelFileContent.TorchCheckpoint;
        }

        bool isNumPy = archive.Entries.Count > 0 && archive.Entries.All(entry => entry.Name.EndsWith(".npy", StringComparison.Ordinal));
        return isNumPy ? ModelFileContent.NumPyArrays : ModelFileContent.OtherZip;
    }
}
