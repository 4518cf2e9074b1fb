namespace KerasBridge.Environments;

/// <summary>Reads sources in apt's one-line format: <c>deb [options] address suite component…</c>.</summary>
internal static class OneLineSources
{
    public static IEnumerable<AptRepository> Parse(string text) =>
        text.Split('\n').Select(line => line.Split('#')[0].Trim()).Select(ParseLine).OfType<AptRepository>();

    private static AptRepository? ParseLine(string line)
    {
        var (options, rest) = SplitOptions(line);
        var words = rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not ["deb", var address, var suite, .. var components])
            return null;
        var signedBy = options.GetValueOrDefault("signed-by");
        return new AptRepository([address], [suite], components, signedBy, options.GetValueOrDefault("trusted") == "yes");
    }

    private static (Dictionary<string, string> Options, string Entry) SplitOptions(string line)
    {
        var (start, end) = (line.IndexOf('['), line.IndexOf(']'));
        if (start < 0 || end < start)
            return ([], line);
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in line[(start + 1)..end].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (word.IndexOf('=') is var equals and > 0)
                options[word[..equals].TrimEnd('+', '-')] = word[(equals + 1)..];
        return (options, line[..start] + line[(end + 1)..]);
    }
}
