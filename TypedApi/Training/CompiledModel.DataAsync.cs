namespace KerasBridge;

public partial class CompiledModel
{
    /// <summary>Trains the model on batches, on a thread of its own.</summary>
    /// <inheritdoc cref="Fit(IEnumerable{Batch}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Dataset, IReadOnlyDictionary{int, double}, Optional{int}, Optional{int}, Optional{int})"/>
    /// <inheritdoc cref="FitAsync(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int}, IProgress{TrainingProgress}, TrainingControl, Nullable{TimeSpan}, CancellationToken)" path="/param[@name='progress' or @name='control' or @name='timeLimit' or @name='cancellationToken']|/exception[@cref='T:KerasBridge.TrainingCanceledException']"/>
    public Task<History> FitAsync(
        IEnumerable<Batch> data,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Dataset? validationData = null,
        IReadOnlyDictionary<int, double>? classWeight = null,
        Optional<int> initialEpoch = default,
        Optional<int> stepsPerEpoch = default,
        Optional<int> validationSteps = default,
        IProgress<TrainingProgress>? progress = null,
        TrainingControl? control = null,
        TimeSpan? timeLimit = null,
        CancellationToken cancellationToken = default)
    {
        FitArguments rest = CheckFit(epochs, verbose, callbacks, classWeight, initialEpoch) with
        {
            Watch = Watch(progress, control, timeLimit, cancellationToken),
        };
        SourceTraining source = Prepare(Dataset.FromBatches(Check.NotNull(data)), validationData, rest, stepsPerEpoch, validationSteps);
        TrainingClaim claim = ClaimFor(source);
        return BackgroundCall.Run("KerasBridge training", () => RunFit(source, rest, claim));
    }

    /// <summary>Trains the model on batches that have to be waited for, on a thread of its own.</summary>
    /// <inheritdoc cref="FitAsync(IEnumerable{Batch}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Dataset, IReadOnlyDictionary{int, double}, Optional{int}, Optional{int}, Optional{int}, IProgress{TrainingProgress}, TrainingControl, Nullable{TimeSpan}, CancellationToken)"/>
    public Task<History> FitAsync(
        IAsyncEnumerable<Batch> data,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Dataset? validationData = null,
        IReadOnlyDictionary<int, double>? classWeight = null,
        Optional<int> initialEpoch = default,
        Optional<int> stepsPerEpoch = default,
        Optional<int> validationSteps = default,
        IProgress<TrainingProgress>? progress = null,
        TrainingControl? control = null,
        TimeSpan? timeLimit = null,
        CancellationToken cancellationToken = default) => FitAsync(
            Dataset.FromBatches(Check.NotNull(data)),
            epochs,
            verbose,
            callbacks,
            validationData,
            classWeight,
            initialEpoch,
            stepsPerEpoch,
            validationSteps,
            progress,
            control,
            timeLimit,
            cancellationToken);

    /// <summary>Loss and metrics over batches, computed on a thread of its own.</summary>
    /// <inheritdoc cref="Evaluate(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})" path="/param|/exception"/>
    /// <inheritdoc cref="Model.PredictAsync(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param[@name='progress' or @name='cancellationToken']|/exception[@cref='T:System.OperationCanceledException']"/>
    public Task<Evaluation> EvaluateAsync(
        IEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        SourcePass pass = PrepareEvaluate(data, steps, PassArguments.Checked(verbose, callbacks, default, progress, cancellationToken));
        return BackgroundCall.Run(EvaluationThread, () => Named(Python, pass.Run()));
    }

    /// <summary>Loss and metrics over batches that have to be waited for, computed on a thread of its own.</summary>
    /// <inheritdoc cref="EvaluateAsync(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)"/>
    public Task<Evaluation> EvaluateAsync(
        IAsyncEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        EvaluateAsync(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks, progress, cancellationToken);
}
