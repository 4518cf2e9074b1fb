using System.Diagnostics;
using KerasBridge.Soak.Measurement;
using KerasBridge.Soak.Reports;
using KerasBridge.Soak.Workloads;

namespace KerasBridge.Soak;

/// <summary>Does all the work, first to warm up, then for the figures.</summary>
/// <param name="options">How much of it.</param>
/// <param name="progress">Told how much of the work is done, from 0 to 1, and what is being done.</param>
internal sealed class SoakRun(SoakOptions options, Action<double, string> progress)
{
    private double _planned;
    private double _done;

    public SoakReport Run(CancellationToken cancellation)
    {
        KerasRuntime.Start();
        using var probe = new Probe();
        Workload[] all = [new ArrayRoundTrips(), new Exceptions(), new Predictions(), new ModelBuilds()];
        _planned = options.Threads.Count * all.Length * 2;
        WarmUp(all, cancellation);
        Reading start = probe.Read();
        Phase[] phases = [.. from work in all from threads in options.Threads select Measure(probe, work, threads, cancellation)];
        Reading end = probe.Read();
        Array.ForEach(all, work => work.Dispose());
        Reading closed = probe.Read();
        return new SoakReport
        {
            Machine = MachineText.Read(),
            Phases = phases,
            Start = start,
            End = end,
            Closed = closed,
            Broken = [.. Limits.Broken(options, phases, end - start, closed)],
        };
    }

    private void WarmUp(IEnumerable<Workload> all, CancellationToken cancellation)
    {
        foreach (Workload work in all)
        {
            foreach (int threads in options.Threads)
            {
                Advance($"warm-up: {work.Name}, {threads} threads");
                Crew.Run(threads, 0, options.WarmUpCount(work.Count), work.Run, cancellation);
            }
        }
    }

    private Phase Measure(Probe probe, Workload work, int threads, CancellationToken cancellation)
    {
        Advance($"{work.Name}, {threads} threads");
        long count = options.Count(work.Count);
        Reading before = probe.Read();
        TimeSpan first = Time(() => Crew.Run(threads, 0, count / 2, work.Run, cancellation));
        Reading half = probe.Read();
        TimeSpan second = Time(() => Crew.Run(threads, count / 2, count, work.Run, cancellation));
        Reading after = probe.Read();
        return new Phase(work.Name, threads, count, (first + second).TotalSeconds, after - before, after - half);
    }

    private void Advance(string what) => progress(_done++ / _planned, what);

    private static TimeSpan Time(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start);
    }
}
