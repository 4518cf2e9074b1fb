namespace KerasBridge.Benchmarks.Results;

/// <summary>One operation, and how long it took each driver.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Times">The time of one operation by driver; who can't do it is missing.</param>
/// <param name="PairedWith">The driver that was measured in turn with KerasBridge, so that their measurements form pairs.</param>
internal sealed record Row(string Name, IReadOnlyDictionary<Driver, Timing> Times, Driver? PairedWith = null)
{
    /// <summary>Processor time of KerasBridge over that of the driver it is paired with: it tells more than time where other programs run.</summary>
    public Ratio? Processor { get; init; }

    /// <summary>
    /// The time that stands for a driver's measurements, in nanoseconds: of whole jobs the median, of single operations the least, since
    /// whatever else the machine does only adds to those.
    /// </summary>
    public double? Typical(Driver driver) => Times.GetValueOrDefault(driver) is not { } time ? null : PairedWith is null ? time.Least : time.Median;

    /// <summary>The time of KerasBridge over that of another driver; null where one is missing.</summary>
    public Ratio? Over(Driver other)
    {
        if (Typical(Driver.KerasBridge) is not { } own || Typical(other) is not { } theirs)
        {
            return null;
        }

        return other == PairedWith ? Ratio.OfPairs(Times[Driver.KerasBridge], Times[other]) : new Ratio(own / theirs);
    }
}
