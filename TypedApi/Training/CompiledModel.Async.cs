namespace KerasBridge;

public partial class CompiledModel
{
    private const string EvaluationThread = "KerasBridge evaluation";

    /// <summary>
    /// Trains the model on a thread of its own, upstream <c>fit</c>: who awaits it stays free, is told how far it is, and can pause and
    /// end it. Arguments are checked, and a second training refused, before this returns. Meanwhile the model can predict; evaluating it
    /// on another thread would mix the metrics of both.
    /// </summary>
    /// <param name="progress">
    /// Is told after every batch and every epoch, on the thread that trains. An exception that it throws ends the training after the batch
    /// and comes out of the task as the same object; <see cref="Progress{T}"/> calls its handler elsewhere, where the training does not
    /// see its exceptions.
    /// </param>
    /// <param name="control">Pauses, stops or interrupts the training.</param>
    /// <param name="timeLimit">
    /// How long the training may take, pauses not counted: it ends after the batch in which the limit is reached, with the history so far
    /// (<see cref="History.End"/> says so). Default: no limit.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the training after the current batch, also within a validation and a pause. The model keeps the weights of that batch, and
    /// callbacks are told of the end. Where it is cancelled already, nothing is trained.
    /// </param>
    /// <returns>The metrics of every epoch.</returns>
    /// <exception cref="TrainingCanceledException">
    /// (From the task.) It was cancelled, or interrupted by <see cref="TrainingControl.Interrupt"/>. It has the history so far; with Keras
    /// 2, an epoch whose validation was cut short is not in it.
    /// </exception>
    /// <exception cref="InvalidOperationException">The model is being trained already.</exception>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/param"/>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/exception[@cref!='T:System.InvalidOperationException']"/>
    public Task<History> FitAsync(
        ModelData x,
        ModelData y,
        Optional<int> batchSize = default,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Optional<double> validationSplit = default,
        (ModelData X, ModelData Y)? validationData = null,
        Optional<bool> shuffle = default,
        IReadOnlyDictionary<int, double>? classWeight = null,
        NDArray? sampleWeight = null,
        Optional<int> initialEpoch = default,
        IProgress<TrainingProgress>? progress = null,
        TrainingControl? control = null,
        TimeSpan? timeLimit = null,
        CancellationToken cancellationToken = default)
    {
        TrainingWatch watch = Watch(progress, control, timeLimit, cancellationToken);
        (x, y) = InModelOrder(x, y);
        FitArguments arguments = CheckFit(
            x, y, batchSize, epochs, verbose, callbacks, validationSplit, validationData, shuffle, classWeight, sampleWeight, initialEpoch);
        return RunFitAsync(x, y.OrUnset(), arguments with { Watch = watch });
    }

    /// <summary>
    /// Loss and metrics over arrays, computed on a thread of its own, upstream <c>evaluate</c>. Two evaluations of a model at once, or one of
    /// a model that is being trained, would mix their metrics.
    /// </summary>
    /// <inheritdoc cref="Evaluate(ModelData, ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param"/>
    /// <inheritdoc cref="Model.PredictAsync(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param[@name='progress' or @name='cancellationToken']|/exception[@cref='T:System.OperationCanceledException']"/>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/exception"/>
    public Task<Evaluation> EvaluateAsync(
        ModelData x,
        ModelData y,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        (x, y) = CheckBoth(x, y);
        var arguments = PassArguments.Checked(verbose, callbacks, batchSize, progress, cancellationToken);
        return RunAsync(EvaluationThread, model => RunEvaluate(model, x, y, arguments));
    }

    // The one place where a training gets its thread.
    private Task<History> RunFitAsync(PyValue x, PyValue y, FitArguments arguments)
    {
        TrainingClaim claim = TrainingClaim.Take(Python);
        return BackgroundCall.Run("KerasBridge training", () => RunFit(x, y, arguments, claim));
    }

    private static TrainingWatch Watch(
        IProgress<TrainingProgress>? progress, TrainingControl? control, TimeSpan? timeLimit, CancellationToken cancellationToken) => new()
        {
            Progress = progress,
            Control = control,
            TimeLimit = timeLimit is null || timeLimit > TimeSpan.Zero ? timeLimit : throw NoTime(timeLimit.Value),
            Token = cancellationToken,
        };

    private static ArgumentOutOfRangeException NoTime(TimeSpan timeLimit) => new(nameof(timeLimit), timeLimit, "A time above 0 is needed.");
}
