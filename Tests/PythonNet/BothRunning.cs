using KerasBridge.Tests.PythonNet;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(BothRunning))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace KerasBridge.Tests.PythonNet;

/// <summary>pythonnet and KerasBridge, started once for all tests.</summary>
public sealed class BothRunning
{
    /// <summary>Starts both.</summary>
    public BothRunning()
    {
        try
        {
            StartOrder.Start();
        }
        catch (InvalidOperationException e)
        {
            WhyNot = e.Message;
        }
    }

    /// <summary>What runs.</summary>
    public KerasRuntime Runtime => KerasRuntime.Current;

    /// <summary>Why this pythonnet does not run on this Python, or null.</summary>
    public string? WhyNot { get; }
}
