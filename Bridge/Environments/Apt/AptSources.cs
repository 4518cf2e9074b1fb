namespace KerasBridge.Environments;

/// <summary>The machine's apt sources, and which of them is Debian's main archive.</summary>
internal static class AptSources
{
    private static readonly string[] _moreThanTheArchive = ["-security", "-backports", "-debug"];

    /// <summary>Reads all source files that the configuration names. Unreadable ones are left out.</summary>
    public static IReadOnlyList<AptRepository> Read(AptConfiguration configuration)
    {
        var parts = configuration.FindPath("Dir::Etc::sourceparts");
        IEnumerable<string> files = Directory.Exists(parts) ? Directory.EnumerateFiles(parts).Order(StringComparer.Ordinal) : [];
        return [.. files.Prepend(configuration.FindPath("Dir::Etc::sourcelist")).Where(File.Exists).SelectMany(ReadFile)];
    }

    /// <summary>The entry that is Debian's main archive, whatever release of it the machine uses; null when there is none.</summary>
    /// <remarks>A Debian mirror's address ends in <c>/debian</c>; the same release's <c>-updates</c> suite is the other sign.</remarks>
    public static AptRepository? MainArchive(IEnumerable<AptRepository> repositories)
    {
        var archives = repositories.Where(HoldsMain).ToList();
        return archives.FirstOrDefault(HasDebianAddress) ?? archives.FirstOrDefault(HasUpdates);
    }

    private static bool HoldsMain(AptRepository repository) =>
        repository.Components.Contains("main")
        && repository.Suites.Any(suite => !_moreThanTheArchive.Any(suite.Contains))
        && repository.Addresses.Any(address => !address.StartsWith("cdrom:", StringComparison.Ordinal));

    private static bool HasDebianAddress(AptRepository repository) =>
        repository.Addresses.Any(address => address.TrimEnd('/').EndsWith("/debian", StringComparison.Ordinal));

    private static bool HasUpdates(AptRepository repository) =>
        repository.Suites.Any(suite => suite.EndsWith("-updates", StringComparison.Ordinal));

    private static IEnumerable<AptRepository> ReadFile(string path)
    {
        try
        {
            return Path.GetExtension(path) switch
            {
                ".list" => OneLineSources.Parse(File.ReadAllText(path)),
                ".sources" => Deb822Sources.Parse(File.ReadAllText(path)),
                _ => [],
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
