namespace KerasBridge;

/// <summary>
/// A model in C# whose own steps know the loss, what <see cref="CustomModel.Compile(Optimizer, IReadOnlyList{Metric})"/> makes: it needs no
/// expected output, such as an autoencoder. Metrics that it is compiled with do: <see cref="CustomModel.TrackMetric{T}"/> those of a step.
/// </summary>
public sealed class CompiledCustomModel : CompiledModel
{
    internal CompiledCustomModel(PyObject python)
        : base(python)
    {
    }

    /// <summary>Trains the model on input alone, upstream <c>fit</c>.</summary>
    /// <param name="validationData">Input that is evaluated after each epoch. Default: none.</param>
    /// <inheritdoc cref="CompiledModel.Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/param[@name!='y' and @name!='validationData' and @name!='classWeight' and @name!='sampleWeight']|/exception|/returns"/>
    public History Fit(
        ModelData x,
        Optional<int> batchSize = default,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Optional<double> validationSplit = default,
        ModelData validationData = default,
        Optional<bool> shuffle = default,
        Optional<int> initialEpoch = default) => Fit(
            x,
            y: default,
            batchSize,
            epochs,
            verbose,
            callbacks,
            validationSplit,
            WithoutOutput(validationData),
            shuffle,
            initialEpoch: initialEpoch);

    /// <summary>Trains the model on input alone, on a thread of its own.</summary>
    /// <inheritdoc cref="Fit(ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, ModelData, Optional{bool}, Optional{int})" path="/param"/>
    /// <inheritdoc cref="CompiledModel.FitAsync(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int}, IProgress{TrainingProgress}, TrainingControl, Nullable{TimeSpan}, CancellationToken)" path="/param[@name='progress' or @name='control' or @name='timeLimit' or @name='cancellationToken']|/exception|/returns"/>
    public Task<History> FitAsync(
        ModelData x,
        Optional<int> batchSize = default,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Optional<double> validationSplit = default,
        ModelData validationData = default,
        Optional<bool> shuffle = default,
        Optional<int> initialEpoch = default,
        IProgress<TrainingProgress>? progress = null,
        TrainingControl? control = null,
        TimeSpan? timeLimit = null,
        CancellationToken cancellationToken = default) => FitAsync(
            x,
            y: default,
            batchSize,
            epochs,
            verbose,
            callbacks,
            validationSplit,
            WithoutOutput(validationData),
            shuffle,
            initialEpoch: initialEpoch,
            progress: progress,
            control: control,
            timeLimit: timeLimit,
            cancellationToken: cancellationToken);

    /// <summary>What the model's own step computes of input alone, upstream <c>evaluate</c>.</summary>
    /// <inheritdoc cref="CompiledModel.Evaluate(ModelData, ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name!='y']|/exception"/>
    public Evaluation Evaluate(
        ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default, IReadOnlyList<Callback>? callbacks = null) =>
        Evaluate(x, y: default, batchSize, verbose, callbacks);

    /// <summary>What the model's own step computes of input alone, on a thread of its own.</summary>
    /// <inheritdoc cref="CompiledModel.EvaluateAsync(ModelData, ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param[@name!='y']|/exception"/>
    public Task<Evaluation> EvaluateAsync(
        ModelData x,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        EvaluateAsync(x, y: default, batchSize, verbose, callbacks, progress, cancellationToken);

    private static (ModelData X, ModelData Y)? WithoutOutput(ModelData x) => x.Count == 0 ? null : (x, default);
}
