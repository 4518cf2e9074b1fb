namespace KerasBridge.Benchmarks.Results;

/// <summary>One time divided by another: the typical value, and the quartiles where the measurements come in pairs.</summary>
internal sealed record Ratio(double Typical, double? LowerQuartile = null, double? UpperQuartile = null)
{
    /// <summary>The ratio of measurements that were taken in turn, divided pair by pair.</summary>
    public static Ratio OfPairs(Timing numerator, Timing denominator)
    {
        var ratios = new Timing([.. numerator.Nanoseconds.Zip(denominator.Nanoseconds, (above, below) => above / below)]);
        return new Ratio(ratios.Median, ratios.LowerQuartile, ratios.UpperQuartile);
    }
}
