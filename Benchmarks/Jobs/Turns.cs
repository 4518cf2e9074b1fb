using System.Diagnostics;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Measures two ways of doing the same in turn, so that what else the machine does hits both alike.</summary>
/// <param name="budget">How long to go on.</param>
/// <param name="fewest">How many pairs to measure even when that takes longer.</param>
internal sealed class Turns(TimeSpan budget, int fewest)
{
    /// <summary>Measures pairs; in every second one, the second way comes first.</summary>
    public (IReadOnlyList<T> First, IReadOnlyList<T> Second) Measure<T>(Func<T> first, Func<T> second)
    {
        var (firsts, seconds) = (new List<T>(), new List<T>());
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < budget || firsts.Count < fewest;)
        {
            bool firstBegins = firsts.Count % 2 == 0;
            (firstBegins ? firsts : seconds).Add((firstBegins ? first : second)());
            (firstBegins ? seconds : firsts).Add((firstBegins ? second : first)());
        }

        return (firsts, seconds);
    }
}
