namespace KerasBridge;

/// <summary>What an evaluation or prediction is told beside the data. What is unset is not sent.</summary>
internal readonly record struct PassArguments
{
    /// <summary>Samples computed at once.</summary>
    public Optional<int> BatchSize { get; init; }

    /// <summary>What Keras prints.</summary>
    public Optional<Verbosity> Verbose { get; init; }

    /// <summary>What is told about the work, in this order.</summary>
    public required IReadOnlyList<Callback> Callbacks { get; init; }

    /// <summary>Is told about every batch.</summary>
    public IProgress<BatchProgress>? Progress { get; init; }

    /// <summary>Cancels.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>How many samples the batch of this number has; null where nobody asks.</summary>
    public Func<int, int>? SamplesIn { get; init; }

    /// <summary>Whether something here needs to know of every batch.</summary>
    public bool NeedsBatches => Progress is not null || Token.CanBeCanceled;

    /// <summary>Checks what all ways to evaluate and predict share.</summary>
    public static PassArguments Checked(
        Optional<Verbosity> verbose,
        IReadOnlyList<Callback>? callbacks,
        Optional<int> batchSize = default,
        IProgress<BatchProgress>? progress = null,
        CancellationToken token = default) => new()
        {
            BatchSize = Check.AtLeast(batchSize, 1),
            Verbose = verbose,
            Callbacks = callbacks is null ? [] : Check.NoNulls(callbacks),
            Progress = progress,
            Token = token,
        };

    /// <summary>The same for an array, or several, that Keras cuts into batches.</summary>
    public PassArguments Over(ModelData x) => Progress is null ? this : this with { SamplesIn = BatchSizes.Of(x.At(0).Count, BatchSize) };
}
