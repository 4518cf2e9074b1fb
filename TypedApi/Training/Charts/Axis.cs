namespace KerasBridge.Charts;

/// <summary>Where values lie on the page.</summary>
/// <param name="Ticks">The round numbers along the axis, ascending.</param>
/// <param name="Least">The value at <paramref name="Start"/>.</param>
/// <param name="Most">The value at <paramref name="End"/>.</param>
/// <param name="Start">Where the axis begins on the page.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Axis(IReadOnlyList<double> Ticks, double Least, double Most, double Start, double End)
{
    /// <summary>The distance between two ticks.</summary>
    public double Step => Ticks.Count > 1 ? Ticks[1] - Ticks[0] : 1;

    /// <summary>Where a value lies on the page.</summary>
    public double Place(double value) => Start + ((value - Least) / (Most - Least) * (End - Start));

    /// <summary>The axis of the values, upwards on the page.</summary>
    public static Axis OfValues(IEnumerable<Line> lines, double bottom, double top)
    {
        double[] values = [.. lines.SelectMany(line => line.Values).Where(double.IsFinite).DefaultIfEmpty(0)];
        IReadOnlyList<double> ticks = Charts.Ticks.Enclose(values.Min(), values.Max(), count: 5);
        return new Axis(ticks, ticks[0], ticks[^1], bottom, top);
    }

    /// <summary>The axis of the epochs, counted from 1.</summary>
    public static Axis OfEpochs(IEnumerable<Line> lines, double left, double right)
    {
        int last = Math.Max(lines.Select(line => line.Values.Count).DefaultIfEmpty(1).Max(), 1);
        IReadOnlyList<double> ticks = [.. Charts.Ticks.Enclose(1, last, count: 8, smallestStep: 1).Where(tick => tick >= 1 && tick <= last)];
        return last == 1 ? new Axis([1], 0.5, 1.5, left, right) : new Axis(ticks, 1, last, left, right);
    }
}
