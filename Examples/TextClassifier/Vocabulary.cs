using System.Text.RegularExpressions;

/// <summary>Numbers for words. 0 fills short texts up, 1 is any word that is not known.</summary>
internal sealed partial class Vocabulary
{
    private const int Filler = 0;
    private const int Unknown = 1;
    private const int Most = 1_000;

    private readonly Dictionary<string, int> _numbers;

    private Vocabulary(IEnumerable<string> words) =>
        _numbers = words.Index().ToDictionary(word => word.Item, word => word.Index + Unknown + 1);

    /// <summary>How many words of a text count; what follows is left out.</summary>
    public static int TextLength => 24;

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Count + Unknown + 1;

    /// <summary>The words that the texts use most.</summary>
    public static Vocabulary Of(IEnumerable<string> texts) => new(texts
        .SelectMany(Words)
        .CountBy(word => word)
        .OrderByDescending(word => word.Value)
        .ThenBy(word => word.Key, StringComparer.Ordinal)
        .Take(Most)
        .Select(word => word.Key));

    /// <summary>The words of a text as numbers, always as many.</summary>
    public int[] Number(string text)
    {
        IEnumerable<int> numbers = Words(text).Select(word => _numbers.GetValueOrDefault(word, Unknown));
        return [.. numbers.Concat(Enumerable.Repeat(Filler, TextLength)).Take(TextLength)];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();
}
