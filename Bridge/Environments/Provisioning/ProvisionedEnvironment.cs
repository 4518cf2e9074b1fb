using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>An environment that KerasBridge made, in its folder.</summary>
internal sealed class ProvisionedEnvironment(string folder, ProvisionedManifest manifest)
{
    public string Folder { get; } = folder;

    public ProvisionedManifest Manifest { get; } = manifest;

    public bool IsPrivatePrefix => Manifest.PrivatePrefix is not null;

    /// <summary>The root of the unpacked distribution, the folder that holds <c>usr</c>.</summary>
    public string PrivatePrefix => Path.Combine(Folder, Manifest.PrivatePrefix ?? "");

    public IReadOnlyList<string> LibraryFolders { get; } = [.. (manifest.LibraryFolders ?? []).Select(path => Path.Combine(folder, path))];

    public KerasBackend? Backend => KerasBackendNames.Parse(Manifest.Backend);

    public Candidate ToCandidate() =>
        new($"provisioned earlier ({Manifest.Source})", Path.Combine(Folder, Manifest.Interpreter), IsNamed: false) { Provisioned = this };

    /// <summary>The environment in that folder; null when there is no complete one.</summary>
    public static ProvisionedEnvironment? Open(string folder)
    {
        try
        {
            var json = File.ReadAllBytes(Path.Combine(folder, ProvisionedManifest.FileName));
            return new ProvisionedEnvironment(folder, JsonReading.Read(json, ProvisionedManifest.Read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Every complete environment of the cache folder.</summary>
    public static IEnumerable<ProvisionedEnvironment> All(CacheFolder cache)
    {
        if (!Directory.Exists(cache.Environments))
            return [];
        return Directory.EnumerateDirectories(cache.Environments).Order(StringComparer.Ordinal).Select(Open).OfType<ProvisionedEnvironment>();
    }
}
