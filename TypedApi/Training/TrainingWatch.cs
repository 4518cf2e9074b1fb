namespace KerasBridge;

/// <summary>Who watches a training, and what may end it before its time.</summary>
internal sealed record TrainingWatch
{
    /// <summary>Nobody, and nothing.</summary>
    public static TrainingWatch None { get; } = new();

    /// <summary>Is told about every batch.</summary>
    public IProgress<TrainingProgress>? Progress { get; init; }

    /// <summary>Pauses, stops and interrupts.</summary>
    public TrainingControl? Control { get; init; }

    /// <summary>How long the training may take, pauses not counted.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Cancels.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>Whether something here needs to know of every batch.</summary>
    public bool NeedsBatches => Progress is not null || Control is not null || TimeLimit is not null || Token.CanBeCanceled;

    /// <summary>What asks for the end now, before the time is counted in.</summary>
    public TrainingEnd? Demand(TimeSpan elapsed) =>
        Token.IsCancellationRequested ? TrainingEnd.Canceled
        : Control is { IsStopRequested: true } ? TrainingEnd.Stopped
        : elapsed >= TimeLimit ? TrainingEnd.TimeLimit
        : null;
}
