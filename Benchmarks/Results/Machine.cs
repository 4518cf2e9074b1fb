namespace KerasBridge.Benchmarks.Results;

/// <summary>Where and with what the figures were measured: without it they say nothing.</summary>
internal sealed record Machine
{
    public required DateTimeOffset Measured { get; init; }

    public required string Processor { get; init; }

    public required int Cores { get; init; }

    /// <summary>The system's load averages before and after the run; more than the cores, and only ratios count.</summary>
    public required string LoadBefore { get; init; }

    public required string LoadAfter { get; init; }

    public required string OperatingSystem { get; init; }

    public required string DotNet { get; init; }

    public required string Python { get; init; }

    public required string Keras { get; init; }

    public required string NumPy { get; init; }

    /// <summary>The version of pythonnet, where it was measured too.</summary>
    public string? PythonNet { get; init; }
}
