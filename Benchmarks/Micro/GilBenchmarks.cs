using BenchmarkDotNet.Attributes;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Taking Python's lock and giving it back, on one thread.</summary>
public class GilBenchmarks
{
    private const int Often = 1000;

    /// <summary>While it is held already.</summary>
    [Benchmark(Description = MicroRows.NestedEntry, OperationsPerInvoke = Often)]
    public void Nested()
    {
        using GilScope outer = GilScope.Acquire();
        for (int i = 0; i < Often; i++)
        {
            using GilScope inner = GilScope.Acquire();
        }
    }

    /// <summary>While nobody holds it.</summary>
    [Benchmark(Description = MicroRows.OutermostEntry)]
    public void Outermost()
    {
        using GilScope gil = GilScope.Acquire();
    }
}
