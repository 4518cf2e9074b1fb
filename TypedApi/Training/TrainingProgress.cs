using System.Diagnostics.CodeAnalysis;

namespace KerasBridge;

/// <summary>Where a training stands: reported after every batch, and once more after every epoch, with the values of its validation.</summary>
public sealed record TrainingProgress : BatchProgress
{
    /// <summary>Makes one, such as to test a handler.</summary>
    public TrainingProgress()
    {
    }

    [SetsRequiredMembers]
    internal TrainingProgress(BatchProgress progress)
        : base(progress)
    {
    }

    /// <summary>The number of the epoch, from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>The number of the epoch to stop before: with an initial epoch of 0, how many there are.</summary>
    public required int Epochs { get; init; }

    /// <summary>Whether the epoch is done, its validation included; its <see cref="BatchProgress.Metrics"/> then have also names that begin with <c>val_</c>.</summary>
    public required bool IsEpochEnd { get; init; }

    private protected override IEnumerable<string> Place()
    {
        string epoch = $"epoch {Epoch + 1}/{Epochs}";
        return IsEpochEnd ? [epoch] : [epoch, .. base.Place()];
    }
}
