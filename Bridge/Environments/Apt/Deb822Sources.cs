namespace KerasBridge.Environments;

/// <summary>Reads sources in apt's deb822 format: paragraphs of <c>Field: value</c>, continued on indented lines.</summary>
internal static class Deb822Sources
{
    public static IEnumerable<AptRepository> Parse(string text) => Paragraphs(text).Select(Repository).OfType<AptRepository>();

    private static IEnumerable<Dictionary<string, string>> Paragraphs(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append("").Where(line => !line.StartsWith('#')))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                yield return fields;
                fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                last = "";
            }
            else if (char.IsWhiteSpace(line[0]) && last.Length > 0)
                fields[last] += "\n" + line;
            else if (line.IndexOf(':') is var colon and > 0)
                fields[last = line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    private static AptRepository? Repository(Dictionary<string, string> fields)
    {
        var isBinary = Words(fields, "Types").Contains("deb");
        var isOff = fields.GetValueOrDefault("Enabled") is "no" or "false";
        if (!isBinary || isOff || Words(fields, "URIs").Length == 0)
            return null;
        var signedBy = fields.GetValueOrDefault("Signed-By");
        var isTrusted = fields.GetValueOrDefault("Trusted") == "yes";
        return new AptRepository(Words(fields, "URIs"), Words(fields, "Suites"), Words(fields, "Components"), signedBy, isTrusted);
    }

    private static string[] Words(Dictionary<string, string> fields, string field) =>
        fields.GetValueOrDefault(field, "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
