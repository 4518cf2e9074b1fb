using KerasBridge.Soak.Measurement;

namespace KerasBridge.Soak.Reports;

/// <summary>What a soak must keep to.</summary>
internal static class Limits
{
    // Caches of the interpreter and of Keras (specialised bytecode, names) fill in the first half and may still do so a little in the
    // second. Where a single kind of the work leaves a piece of memory behind each time, it is far more.
    private const long SpareBlocks = 250;
    private const double BlocksForEach = 0.01;

    /// <summary>The limits that were broken, in words.</summary>
    public static IEnumerable<string> Broken(SoakOptions options, IReadOnlyList<Phase> phases, Reading change, Reading closed)
    {
        if (change.Rss >= options.MaxGrowth)
        {
            yield return $"The process has grown by {change.Rss / 1e6:0.0} MB; {options.MaxGrowth / 1e6:0.0} MB are allowed.";
        }

        foreach (Phase phase in phases.Where(phase => phase.SecondHalf.PythonBlocks > AllowedBlocks(phase)))
        {
            yield return $"{phase.Work} from {phase.Threads} threads: Python holds {phase.SecondHalf.PythonBlocks:N0} pieces of memory more "
                + $"after the second half; {AllowedBlocks(phase):N0} are allowed.";
        }

        foreach ((string what, long left) in LeftOver(change, closed).Where(item => item.Count > 0))
        {
            yield return $"{left:N0} {what} are left.";
        }
    }

    private static long AllowedBlocks(Phase phase) => SpareBlocks + (long)(BlocksForEach * phase.Count / 2);

    private static IEnumerable<(string What, long Count)> LeftOver(Reading change, Reading closed) =>
    [
        ("owners of .NET memory", closed.Owners),
        ("handles of .NET objects", closed.Handles),
        ("references or thread states that wait to be given back", closed.Waiting),
        ("thread states of ended threads", change.ThreadStates),
    ];
}
