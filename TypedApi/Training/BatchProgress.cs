namespace KerasBridge;

/// <summary>Where an evaluation, a prediction or a training stands: reported after every batch.</summary>
public record BatchProgress
{
    /// <summary>How many batches are done; of a training, in this epoch.</summary>
    public required int Batch { get; init; }

    /// <summary>How many batches there are; of a training, in an epoch. Null where it is not known.</summary>
    public required int? Batches { get; init; }

    /// <summary>Loss and metrics so far, by name; empty for a prediction.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>
    /// How many samples were worked through per second; of a training, in this epoch, validation and pauses not counted. Null where it is
    /// not known.
    /// </summary>
    public required double? SamplesPerSecond { get; init; }

    /// <summary>How long the work has run, pauses not counted.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long the rest will take at the speed so far; null where that is not known yet.</summary>
    public required TimeSpan? TimeLeft { get; init; }

    /// <summary>A line such as <c>batch 30/188, loss 0.1234, 5400 samples/s, 12 s left</c>.</summary>
    public sealed override string ToString() => string.Join(", ", Place().Concat(State()));

    /// <summary>How far it is, as parts of the line.</summary>
    private protected virtual IEnumerable<string> Place() => [Batches is { } all ? $"batch {Batch}/{all}" : $"batch {Batch}"];

    private IEnumerable<string> State()
    {
        foreach ((string name, double value) in Metrics)
        {
            yield return FormattableString.Invariant($"{name} {value:0.0000}");
        }

        if (SamplesPerSecond is { } rate)
        {
            yield return FormattableString.Invariant($"{rate:0} samples/s");
        }

        if (TimeLeft is { } left && left > TimeSpan.Zero)
        {
            yield return left < TimeSpan.FromMinutes(2) ? FormattableString.Invariant($"{left.TotalSeconds:0} s left") : $"{left:h\\:mm\\:ss} left";
        }
    }
}
