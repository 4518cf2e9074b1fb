namespace KerasBridge;

/// <summary>A training was cancelled or interrupted. The model keeps the weights of the last batch and can be used and trained on.</summary>
public sealed class TrainingCanceledException : OperationCanceledException
{
    internal TrainingCanceledException(History history, Exception? cause, CancellationToken token)
        : base(Describe(history), cause, token) => History = history;

    /// <summary>
    /// What was recorded until then. The last epoch may be a partial one (<see cref="History.IsLastEpochPartial"/>); without any batch,
    /// there is none.
    /// </summary>
    public History History { get; }

    private static string Describe(History history) => history.Epochs.Count == 0
        ? "The training was cancelled before an epoch was recorded."
        : $"The training was {(history.End == TrainingEnd.Interrupted ? "interrupted" : "cancelled")} in epoch {history.Epochs[^1] + 1}. "
            + "The model keeps the weights that it had then.";
}
