namespace KerasBridge.Benchmarks.Results;

/// <summary>One operation, and how long it took each driver.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Times">The time of one operation by driver; who can't do it is missing.</param>
/// <param name="IsPaired">Whether KerasBridge and Python were measured in turn, so that their measurements form pairs.</param>
internal sealed record Row(string Name, IReadOnlyDictionary<Driver, Timing> Times, bool IsPaired = false)
{
    /// <summary>The time of KerasBridge over that of another driver; null where one is missing.</summary>
    public Ratio? Over(Driver other) =>
        Times.TryGetValue(Driver.KerasBridge, out Timing? own) && Times.TryGetValue(other, out Timing? theirs)
            ? Ratio.Of(own, theirs, IsPaired && other == Driver.Python)
            : null;
}
