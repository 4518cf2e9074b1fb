using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>Keeps what is known about interpreters, so that a verified environment starts without running anything.</summary>
internal sealed class FactsCache(CacheFolder cache)
{
    // Whatever changes what an interpreter imports is part of the key.
    private static readonly string[] _relevantVariables = ["PYTHONPATH", "PYTHONHOME", "KERAS_BACKEND", "KERAS_HOME", "PYTHONNOUSERSITE"];

    /// <summary>What is known about the candidate; null when nothing is, or when its files have changed since.</summary>
    public KnownFacts? Find(Candidate candidate, KerasBackend? backend)
    {
        try
        {
            var known = JsonReading.Read(File.ReadAllBytes(FileOf(candidate, backend)), KnownFacts.Read);
            return known.Stamps.All(stamp => stamp.StillHolds()) ? known : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the facts. A cache folder that cannot be written costs time at the next start, nothing else.</summary>
    public void Keep(Candidate candidate, KerasBackend? backend, KnownFacts known)
    {
        try
        {
            Directory.CreateDirectory(cache.Facts);
            var path = FileOf(candidate, backend);
            var temporary = $"{path}.{Environment.ProcessId}.tmp";
            File.WriteAllText(temporary, JsonSerializer.Serialize(known, EnvironmentJson.Default.KnownFacts));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string FileOf(Candidate candidate, KerasBackend? backend)
    {
        var variables = candidate.IsIsolated ? [] : _relevantVariables.Select(Environment.GetEnvironmentVariable);
        var key = string.Join('\0', [candidate.Interpreter, candidate.Home, backend?.ToKerasName(), .. variables]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..24];
        return Path.Combine(cache.Facts, hash + ".json");
    }
}
