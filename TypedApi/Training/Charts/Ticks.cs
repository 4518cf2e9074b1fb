using System.Globalization;

namespace KerasBridge.Charts;

/// <summary>Round numbers along an axis.</summary>
internal static class Ticks
{
    /// <summary>About <paramref name="count"/> multiples of 1, 2 or 5 (times a power of ten) that enclose the range.</summary>
    /// <param name="least">The smallest value.</param>
    /// <param name="most">The greatest value.</param>
    /// <param name="count">How many are wished for.</param>
    /// <param name="smallestStep">What lies at least between two; 1 for whole numbers.</param>
    public static IReadOnlyList<double> Enclose(double least, double most, int count, double smallestStep = 0)
    {
        if (most <= least)
        {
            double room = Math.Max(Math.Abs(least) * 0.1, Math.Max(smallestStep, 1e-6));
            (least, most) = (least - room, most + room);
        }

        double step = Math.Max(Round((most - least) / count), smallestStep);
        double first = Math.Floor((least / step) + 1e-9);
        double last = Math.Ceiling((most / step) - 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The tick as text, with no more decimals than the distance between ticks needs.</summary>
    public static string Label(double tick, double step)
    {
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 9);
        return Math.Round(tick, decimals).ToString("F" + decimals, CultureInfo.InvariantCulture);
    }

    private static double Round(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        return (step / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }
}
