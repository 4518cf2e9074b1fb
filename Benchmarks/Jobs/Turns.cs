using System.Diagnostics;
using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Measures two ways of doing the same in turn, so that what else the machine does hits both alike.</summary>
internal static class Turns
{
    /// <summary>Measures pairs; in every second one, the second way comes first.</summary>
    /// <param name="pairs">How many.</param>
    /// <param name="first">One way; gives back how long it took, in nanoseconds.</param>
    /// <param name="second">The other.</param>
    public static (Timing First, Timing Second) Measure(int pairs, Func<double> first, Func<double> second)
    {
        var (firsts, seconds) = (new double[pairs], new double[pairs]);
        for (int i = 0; i < pairs; i++)
        {
            firsts[i] = i % 2 == 0 ? first() : 0;
            seconds[i] = second();
            firsts[i] = i % 2 == 0 ? firsts[i] : first();
        }

        return (new Timing(firsts), new Timing(seconds));
    }

    /// <summary>How long an action takes, in nanoseconds.</summary>
    public static double Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
