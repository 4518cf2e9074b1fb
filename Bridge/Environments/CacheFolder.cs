namespace KerasBridge.Environments;

/// <summary>The layout of the cache folder.</summary>
internal sealed class CacheFolder(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Complete environments, one folder each.</summary>
    public string Environments => Path.Combine(Root, "environments");

    /// <summary>Environments that are being built. What stands here when nobody holds the lock is rubbish.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>Downloads that are kept until the environment made of them is complete.</summary>
    public string Downloads => Path.Combine(Root, "downloads");

    /// <summary>What was learnt about interpreters, one file each.</summary>
    public string Facts => Path.Combine(Root, "facts");

    /// <summary>Theano's compiled functions.</summary>
    public string Theano => Path.Combine(Root, "theano");

    public string LockFile => Path.Combine(Root, "provisioning.lock");

    public static CacheFolder Of(EnvironmentOptions options) => new(options.CacheFolder ?? DefaultRoot());

    private static string DefaultRoot()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "kerasbridge", "cache");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Caches", "kerasbridge");
        return Path.Combine(XdgCacheHome() ?? Path.Combine(home, ".cache"), "kerasbridge");
    }

    // The XDG specification has relative paths ignored.
    private static string? XdgCacheHome() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } path && Path.IsPathRooted(path) ? path : null;
}
