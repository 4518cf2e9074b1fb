using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Running;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Tells which benchmark runs.</summary>
internal sealed class MicroProgress(Action<string> tell) : EventProcessor
{
    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase) =>
        tell($"{benchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} {benchmarkCase.Parameters.ValueInfo}".Trim());
}
