using KerasBridge.Tests.Integration;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(KerasFixture))]

// There is one interpreter, and Keras 2 builds its graphs in global state.
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace KerasBridge.Tests.Integration;

/// <summary>Starts the real Keras of the machine once for all tests: what the resolver finds, or what it provisions.</summary>
public sealed class KerasFixture
{
    public KerasFixture()
    {
        Runtime = KerasRuntime.Start(new KerasOptions { LoggerFactory = Log });
    }

    /// <summary>Every log entry of the test run.</summary>
    public static RecordingLoggerFactory Log { get; } = new();

    public KerasRuntime Runtime { get; }
}
