namespace KerasBridge.Soak.Reports;

/// <summary>How fast predictions went.</summary>
/// <param name="Case">On which models, and what ran beside them.</param>
/// <param name="Threads">From how many threads.</param>
/// <param name="Count">How many.</param>
/// <param name="Seconds">How long they took.</param>
/// <param name="Wrong">How many differ from what a single thread gets.</param>
internal sealed record Throughput(string Case, int Threads, long Count, double Seconds, long Wrong)
{
    /// <summary>Predictions in a second.</summary>
    public double Rate => Count / Seconds;
}
