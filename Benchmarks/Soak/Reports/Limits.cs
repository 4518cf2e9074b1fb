using KerasBridge.Soak.Measurement;

namespace KerasBridge.Soak.Reports;

/// <summary>What a soak must keep to.</summary>
internal static class Limits
{
    // Caches of the interpreter and of Keras (specialised bytecode, interned names) may still fill; a leak in any of the work would be
    // at least one piece for each time that it is done.
    private const double PythonBlocksPerWork = 0.01;
    private const long PythonBlocksAtAll = 2_000;

    /// <summary>The limits that were broken, in words.</summary>
    public static IEnumerable<string> Broken(SoakOptions options, long work, Reading change, Reading closed)
    {
        if (change.Rss >= options.MaxGrowth)
        {
            yield return $"The process has grown by {change.Rss / 1e6:0.0} MB; {options.MaxGrowth / 1e6:0.0} MB are allowed.";
        }

        double blocks = PythonBlocksAtAll + PythonBlocksPerWork * work;
        if (change.PythonBlocks >= blocks)
        {
            yield return $"Python holds {change.PythonBlocks:N0} pieces of memory more; {blocks:N0} are allowed.";
        }

        foreach ((string what, long left) in LeftOver(change, closed).Where(item => item.Count > 0))
        {
            yield return $"{left:N0} {what} are left.";
        }
    }

    private static IEnumerable<(string What, long Count)> LeftOver(Reading change, Reading closed) =>
    [
        ("owners of .NET memory", closed.Owners),
        ("handles of .NET objects", closed.Handles),
        ("references or thread states that wait to be given back", closed.Waiting),
        ("thread states of ended threads", change.ThreadStates),
    ];
}
