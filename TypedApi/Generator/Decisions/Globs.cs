using System.IO.Enumeration;

namespace KerasBridge.Generator.Decisions;

/// <summary>
/// Decisions by pattern, such as <c>keras.layers.*2D(kernel_size)</c>. Of several patterns that match, the one with the most literal
/// characters decides; of equals, the later one.
/// </summary>
internal sealed class Globs<T>
{
    private readonly (string Pattern, T Value)[] _entries;
    private readonly HashSet<string> _used = [];

    public Globs(IEnumerable<(string Pattern, T Value)> entries)
    {
        _entries = [.. entries.Reverse().OrderByDescending(entry => entry.Pattern.Count(character => character != '*'))];
    }

    /// <summary>The patterns that decided nothing: mistakes, or left over from an older Keras.</summary>
    public IEnumerable<string> Unused => _entries.Select(entry => entry.Pattern).Where(pattern => !_used.Contains(pattern));

    public bool TryGet(string name, out T value)
    {
        foreach ((string pattern, T candidate) in _entries)
        {
            if (FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
            {
                _used.Add(pattern);
                value = candidate;
                return true;
            }
        }

        value = default!;
        return false;
    }

    public T? Find(string name) => TryGet(name, out T value) ? value : default;
}
