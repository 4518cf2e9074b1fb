namespace KerasBridge.Benchmarks.Results;

/// <summary>How long one operation took, measured several times.</summary>
/// <param name="Nanoseconds">One entry for each measurement, in the order in which they were made.</param>
internal sealed record Timing(IReadOnlyList<double> Nanoseconds)
{
    /// <summary>The least disturbed measurement.</summary>
    public double Least => Nanoseconds.Min();

    public double Median => Statistics.Quantile(Nanoseconds, 0.5);

    public double LowerQuartile => Statistics.Quantile(Nanoseconds, 0.25);

    public double UpperQuartile => Statistics.Quantile(Nanoseconds, 0.75);
}
