namespace KerasBridge.Benchmarks.Results;

/// <summary>Order statistics of few, noisy numbers.</summary>
internal static class Statistics
{
    /// <summary>The value below which a fraction of the values lies, interpolated between neighbours.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Quantile(IReadOnlyList<double> values, double fraction)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(values));
        }

        double[] sorted = [.. values.Order()];
        double position = fraction * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
