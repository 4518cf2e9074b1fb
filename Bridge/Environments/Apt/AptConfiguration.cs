namespace KerasBridge.Environments;

/// <summary>The machine's apt configuration: the answer of <c>apt-config dump</c>.</summary>
internal sealed class AptConfiguration
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _acquire = [];

    private AptConfiguration()
    {
    }

    /// <summary>The settings of how to reach mirrors (proxies, retries, certificates), each as a line of an apt configuration file.</summary>
    public IReadOnlyList<string> AcquireLines => _acquire;

    public string Architecture => _values.GetValueOrDefault("APT::Architecture", "");

    /// <summary>Reads what <c>apt-config dump</c> printed: lines of <c>Key "value";</c>.</summary>
    public static AptConfiguration Parse(string dump)
    {
        var configuration = new AptConfiguration();
        foreach (var line in dump.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            configuration.Add(line);
        return configuration;
    }

    /// <summary>A path setting, completed by the settings above it, as apt does it.</summary>
    public string FindPath(string key)
    {
        var path = _values.GetValueOrDefault(key, "");
        while (!path.StartsWith('/') && key.LastIndexOf("::", StringComparison.Ordinal) is var end and > 0)
        {
            key = key[..end];
            path = Path.Combine(_values.GetValueOrDefault(key, ""), path);
        }
        return path;
    }

    private void Add(string line)
    {
        var space = line.IndexOf(' ');
        if (space < 0)
            return;
        var (key, value) = (line[..space], line[(space + 1)..].TrimEnd(';').Trim('"'));
        _values[key] = value;
        if (IsUnder(key, "Acquire::") && !IsUnder(key, "Acquire::IndexTargets"))
            _acquire.Add(line);
    }

    private static bool IsUnder(string key, string group) => key.StartsWith(group, StringComparison.OrdinalIgnoreCase);
}
