namespace KerasBridge;

/// <summary>What <c>fit</c> is told beside the data. What is unset is not sent.</summary>
internal sealed record FitArguments
{
    /// <summary>Samples between two changes of the weights.</summary>
    public Optional<int> BatchSize { get; init; }

    /// <summary>The number of the epoch to stop before.</summary>
    public Optional<int> Epochs { get; init; }

    /// <summary>What Keras prints.</summary>
    public Optional<Verbosity> Verbose { get; init; }

    /// <summary>What is told about the training, in this order.</summary>
    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>The fraction of the samples that is kept for validation.</summary>
    public Optional<double> ValidationSplit { get; init; }

    /// <summary>What is evaluated after each epoch: a tuple, or whatever Keras draws batches from.</summary>
    public PyValue ValidationData { get; init; }

    /// <summary>Whether the samples are mixed before each epoch.</summary>
    public Optional<bool> Shuffle { get; init; }

    /// <summary>How much each class counts.</summary>
    public IReadOnlyDictionary<int, double>? ClassWeight { get; init; }

    /// <summary>How much each sample counts.</summary>
    public PyValue SampleWeight { get; init; }

    /// <summary>The number of the first epoch.</summary>
    public Optional<int> InitialEpoch { get; init; }

    /// <summary>The number of batches of an epoch.</summary>
    public PyValue StepsPerEpoch { get; init; }

    /// <summary>The number of batches of a validation.</summary>
    public PyValue ValidationSteps { get; init; }

    /// <summary>The number of threads that Keras 2 draws batches on; 0 is the calling one.</summary>
    public Optional<int> Workers { get; init; }

    /// <summary>How many samples the batch of this number in the epoch has; null where the data have not been looked at yet.</summary>
    public Func<int, int>? SamplesIn { get; init; }

    /// <summary>Who watches the training, and what may end it.</summary>
    public TrainingWatch Watch { get; init; } = TrainingWatch.None;
}
