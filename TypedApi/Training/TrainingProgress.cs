namespace KerasBridge;

/// <summary>Where a training stands: reported after every batch, and once more after every epoch.</summary>
public sealed record TrainingProgress
{
    /// <summary>The number of the epoch, from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>The number of the epoch to stop before: with an initial epoch of 0, how many there are.</summary>
    public required int Epochs { get; init; }

    /// <summary>How many batches of the epoch are done.</summary>
    public required int Batch { get; init; }

    /// <summary>How many batches the epoch has; null where it is not known.</summary>
    public required int? Batches { get; init; }

    /// <summary>Whether the epoch is done, its validation included.</summary>
    public required bool IsEpochEnd { get; init; }

    /// <summary>Loss and metrics of the epoch so far, by name; at its end also those of the validation, which begin with <c>val_</c>.</summary>
    public required IReadOnlyDictionary<string, double> Metrics { get; init; }

    /// <summary>How many samples of the epoch were trained per second, validation and pauses not counted; null where it is not known.</summary>
    public required double? SamplesPerSecond { get; init; }

    /// <summary>How long the training has run, pauses not counted.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How long the rest will take at the speed so far; null where that is not known yet.</summary>
    public required TimeSpan? TimeLeft { get; init; }

    /// <summary>A line such as <c>epoch 2/5, batch 30/188, loss 0.1234, 5400 samples/s, 12 s left</c>.</summary>
    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"epoch {Epoch + 1}/{Epochs}";
        if (!IsEpochEnd)
        {
            yield return Batches is { } all ? $"batch {Batch}/{all}" : $"batch {Batch}";
        }

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
