using KerasBridge.Tests.PythonNet;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(BothRunning))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace KerasBridge.Tests.PythonNet;

/// <summary>pythonnet and KerasBridge, started once for all tests.</summary>
public sealed class BothRunning
{
    /// <summary>What runs.</summary>
    public KerasRuntime Runtime { get; } = StartOrder.Start();
}
