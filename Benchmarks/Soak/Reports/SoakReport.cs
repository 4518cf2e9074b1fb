using KerasBridge.Soak.Measurement;

namespace KerasBridge.Soak.Reports;

/// <summary>What a soak has shown.</summary>
internal sealed record SoakReport
{
    /// <summary>What ran: versions, processors, load.</summary>
    public required string Machine { get; init; }

    /// <summary>The work, one after the other.</summary>
    public required IReadOnlyList<Phase> Phases { get; init; }

    /// <summary>What was in use after the warm-up.</summary>
    public required Reading Start { get; init; }

    /// <summary>What was in use after all work.</summary>
    public required Reading End { get; init; }

    /// <summary>What was in use when also the models and functions that the work shares were given back.</summary>
    public required Reading Closed { get; init; }

    /// <summary>What is in use more at the end than after the warm-up.</summary>
    public Reading Change => End - Start;

    /// <summary>The limits that were broken, in words; empty where all was kept to.</summary>
    public required IReadOnlyList<string> Broken { get; init; }
}
