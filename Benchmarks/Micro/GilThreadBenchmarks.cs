using BenchmarkDotNet.Attributes;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Taking Python's lock on threads that .NET made, which keep their thread state.</summary>
public class GilThreadBenchmarks
{
    private const int Often = 10_000;

    private ThreadCrew? _crew;

    /// <summary>How many threads enter at once.</summary>
    [Params(1, 8)]
    public int Threads { get; set; }

    /// <summary>Starts the threads.</summary>
    [GlobalSetup]
    public void SetUp() => _crew = new ThreadCrew(Threads, Enter);

    /// <summary>Ends the threads.</summary>
    [GlobalCleanup]
    public void CleanUp() => _crew?.Dispose();

    /// <summary>Each of the threads enters <see cref="Often"/> times: the time of one thread's entry while the others enter too.</summary>
    [Benchmark(Description = MicroRows.ThreadEntry, OperationsPerInvoke = Often)]
    public void Entry() => _crew!.RunOnce();

    private static void Enter()
    {
        for (int i = 0; i < Often; i++)
        {
            using GilScope gil = GilScope.Acquire();
        }
    }
}
