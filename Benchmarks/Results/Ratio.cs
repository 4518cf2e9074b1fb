namespace KerasBridge.Benchmarks.Results;

/// <summary>One time divided by another: the median, and the quartiles where the measurements come in pairs.</summary>
internal sealed record Ratio(double Median, double? LowerQuartile = null, double? UpperQuartile = null)
{
    /// <summary>The ratio of two timings. Those of the same number of measurements, taken in turn, are divided pair by pair.</summary>
    public static Ratio Of(Timing numerator, Timing denominator, bool isPaired)
    {
        if (!isPaired || numerator.Nanoseconds.Count != denominator.Nanoseconds.Count)
        {
            return new Ratio(numerator.Median / denominator.Median);
        }

        var ratios = new Timing([.. numerator.Nanoseconds.Zip(denominator.Nanoseconds, (above, below) => above / below)]);
        return new Ratio(ratios.Median, ratios.LowerQuartile, ratios.UpperQuartile);
    }
}
