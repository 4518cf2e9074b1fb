namespace KerasBridge.Benchmarks.Results;

/// <summary>One operation, and how long it took each driver.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Times">The time of one operation by driver; who can't do it is missing.</param>
/// <param name="IsPaired">Whether KerasBridge and Python were measured in turn, so that their measurements form pairs.</param>
internal sealed record Row(string Name, IReadOnlyDictionary<Driver, Timing> Times, bool IsPaired = false)
{
    /// <summary>
    /// The time that stands for a driver's measurements, in nanoseconds: of whole jobs the median, of single operations the least, since
    /// whatever else the machine does only adds to those.
    /// </summary>
    public double? Typical(Driver driver) => Times.GetValueOrDefault(driver) is not { } time ? null : IsPaired ? time.Median : time.Least;

    /// <summary>The time of KerasBridge over that of another driver; null where one is missing.</summary>
    public Ratio? Over(Driver other)
    {
        if (Typical(Driver.KerasBridge) is not { } own || Typical(other) is not { } theirs)
        {
            return null;
        }

        return IsPaired && other == Driver.Python ? Ratio.OfPairs(Times[Driver.KerasBridge], Times[other]) : new Ratio(own / theirs);
    }
}
