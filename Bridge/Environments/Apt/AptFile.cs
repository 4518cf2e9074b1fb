using System.Globalization;

namespace KerasBridge.Environments;

/// <summary>A package file that apt would fetch: a line of <c>apt-get --print-uris</c>, <c>'address' name size hash</c>.</summary>
internal sealed record AptFile(string Name, long Size)
{
    /// <summary>The file that the line speaks of; null for any other line.</summary>
    public static AptFile? Parse(string line)
    {
        var end = line.LastIndexOf('\'');
        if (!line.StartsWith('\'') || end < 1)
            return null;
        var words = line[(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && long.TryParse(words[1], CultureInfo.InvariantCulture, out var size) ? new AptFile(words[0], size) : null;
    }
}
