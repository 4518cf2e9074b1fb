namespace KerasBridge.Soak;

/// <summary>How long the soak is and what it must keep to.</summary>
internal sealed record SoakOptions
{
    private const long FewestWarmUps = 500;

    /// <summary>The fraction of the full numbers that is run. Default: all.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The numbers of threads that each kind of work is done from.</summary>
    public IReadOnlyList<int> Threads { get; init; } = [1, 16];

    /// <summary>By how many bytes the memory of the process may grow, all work together, after the warm-up. Default: ten million.</summary>
    public long MaxGrowth { get; init; } = 10_000_000;

    /// <summary>Where the figures are written to, as JSON. Default: nowhere.</summary>
    public string? Json { get; init; }

    /// <summary>How often work of which the full run does so much is done.</summary>
    public long Count(long full) => Math.Max(1, (long)(full * Scale));

    /// <summary>How often it is done before anything is measured: enough for caches, pools and arenas to reach their size.</summary>
    public long WarmUpCount(long full) => Math.Min(full, Math.Max(Math.Max(Count(full) / 10, full / 200), Math.Min(Count(full), FewestWarmUps)));
}
