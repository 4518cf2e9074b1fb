using BenchmarkDotNet.Attributes;
using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>What <see cref="GilBenchmarks"/> does, with pythonnet.</summary>
public class PythonNetGilBenchmarks
{
    private const int Often = 1000;

    /// <inheritdoc cref="GilBenchmarks.Nested"/>
    [Benchmark(Description = MicroRows.NestedEntry, OperationsPerInvoke = Often)]
    public void Nested()
    {
        using (Py.GIL())
        {
            for (int i = 0; i < Often; i++)
            {
                Py.GIL().Dispose();
            }
        }
    }

    /// <inheritdoc cref="GilBenchmarks.Outermost"/>
    [Benchmark(Description = MicroRows.OutermostEntry)]
    public void Outermost() => Py.GIL().Dispose();
}
