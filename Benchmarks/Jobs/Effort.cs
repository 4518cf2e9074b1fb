using System.Diagnostics;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>What doing something took, in nanoseconds.</summary>
/// <param name="Time">Until it was done.</param>
/// <param name="Processor">The time that this process had a processor, on all of its threads: other programs don't count in.</param>
internal readonly record struct Effort(double Time, double Processor)
{
    public static Effort Of(Action action)
    {
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        action();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return new Effort(time.TotalNanoseconds, (Environment.CpuUsage.TotalTime - processor).TotalNanoseconds);
    }
}
