using BenchmarkDotNet.Attributes;
using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>What <see cref="GilThreadBenchmarks"/> does, with pythonnet.</summary>
public class PythonNetGilThreadBenchmarks
{
    private const int Often = 10_000;

    private ThreadCrew? _crew;

    /// <inheritdoc cref="GilThreadBenchmarks.Threads"/>
    [Params(1, 8)]
    public int Threads { get; set; }

    /// <inheritdoc cref="GilThreadBenchmarks.SetUp"/>
    [GlobalSetup]
    public void SetUp() => _crew = new ThreadCrew(Threads, Enter);

    /// <inheritdoc cref="GilThreadBenchmarks.CleanUp"/>
    [GlobalCleanup]
    public void CleanUp() => _crew?.Dispose();

    /// <inheritdoc cref="GilThreadBenchmarks.Entry"/>
    [Benchmark(Description = MicroRows.ThreadEntry, OperationsPerInvoke = Often)]
    public void Entry() => _crew!.RunOnce();

    private static void Enter()
    {
        for (int i = 0; i < Often; i++)
        {
            Py.GIL().Dispose();
        }
    }
}
