namespace KerasBridge;

public partial class CompiledModel
{
    /// <summary>Trains the model on batches that are made while they are needed.</summary>
    /// <param name="data">
    /// The batches: a <see cref="Dataset"/>, a list, or what an iterator method gives. Each epoch goes through them from the start.
    /// </param>
    /// <param name="epochs">How often to go through the data. Default: 1.</param>
    /// <param name="verbose">
    /// What Keras prints. Default: a progress bar, but in Keras 2 a line for each epoch where the number of batches is not known.
    /// </param>
    /// <param name="callbacks">What is told about, and may stop, the training. Default: nobody.</param>
    /// <param name="validationData">What is evaluated after each epoch: a data set, or arrays as <c>(x, y)</c>. Default: nothing.</param>
    /// <param name="classWeight">How much each class counts in the loss; in Keras 3 not together with weights of samples. Default: all the same.</param>
    /// <param name="initialEpoch">The number of the first epoch, from 0, when a training goes on. Default: 0.</param>
    /// <param name="stepsPerEpoch">
    /// Batches of an epoch: the next epoch goes on where this one ended, and data that end there begin again. Default: all.
    /// </param>
    /// <param name="validationSteps">Batches of a validation, each of which begins at the start. Default: all.</param>
    /// <returns>The metrics of every epoch.</returns>
    /// <exception cref="ArgumentException">
    /// A batch does not fit the model (the message has its number) or is null; there is none; data without end are given without
    /// <paramref name="stepsPerEpoch"/>; or data end within an epoch of so many steps. What was learnt before stays in the model.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> or a number of steps is below 1.</exception>
    /// <exception cref="InvalidOperationException">
    /// The source gives the same enumerator to two that go through it at once; the model is being trained already; or, in Keras 2, it does
    /// not know the shape of its input yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    /// <exception cref="PythonException">Keras raises while it trains.</exception>
    /// <remarks>
    /// What the source throws comes out as the same object. However the training ends, the source's enumerator is disposed and its threads
    /// have ended when this returns.
    /// </remarks>
    public History Fit(
        IEnumerable<Batch> data,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Dataset? validationData = null,
        IReadOnlyDictionary<int, double>? classWeight = null,
        Optional<int> initialEpoch = default,
        Optional<int> stepsPerEpoch = default,
        Optional<int> validationSteps = default)
    {
        FitArguments rest = CheckFit(epochs, verbose, callbacks, classWeight, initialEpoch);
        SourceTraining source = Prepare(Dataset.FromBatches(Check.NotNull(data)), validationData, rest, stepsPerEpoch, validationSteps);
        return RunFit(source, rest, ClaimFor(source));
    }

    /// <summary>Trains the model on batches that have to be waited for, such as from a network.</summary>
    /// <inheritdoc cref="Fit(IEnumerable{Batch}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Dataset, IReadOnlyDictionary{int, double}, Optional{int}, Optional{int}, Optional{int})"/>
    public History Fit(
        IAsyncEnumerable<Batch> data,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Dataset? validationData = null,
        IReadOnlyDictionary<int, double>? classWeight = null,
        Optional<int> initialEpoch = default,
        Optional<int> stepsPerEpoch = default,
        Optional<int> validationSteps = default) =>
        Fit(
            Dataset.FromBatches(Check.NotNull(data)), epochs, verbose, callbacks, validationData, classWeight, initialEpoch, stepsPerEpoch, validationSteps);

    /// <summary>Loss and metrics over batches.</summary>
    /// <param name="data">The batches.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar where the number of batches is known.</param>
    /// <param name="steps">How many batches to take. Default: all.</param>
    /// <param name="callbacks">What is told about the evaluation. Default: nobody.</param>
    /// <inheritdoc cref="Fit(IEnumerable{Batch}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Dataset, IReadOnlyDictionary{int, double}, Optional{int}, Optional{int}, Optional{int})" path="/exception"/>
    public Evaluation Evaluate(
        IEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        Named(Python, PrepareEvaluate(data, steps, PassArguments.Checked(verbose, callbacks)).Run());

    /// <summary>Loss and metrics over batches that have to be waited for.</summary>
    /// <inheritdoc cref="Evaluate(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})"/>
    public Evaluation Evaluate(
        IAsyncEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        Evaluate(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks);

    /// <summary>Trains the model on arrays, and evaluates it on batches that are made while they are needed.</summary>
    /// <param name="validationData">What is evaluated after each epoch.</param>
    /// <param name="validationSteps">Batches of a validation, each of which begins at the start. Default: all.</param>
    /// <exception cref="KerasVersionException">
    /// Keras 2 takes such validation data together with such training data only: <c>Fit(Dataset.From(x, y).Batch(32), …)</c>.
    /// </exception>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/param[@name!='validationData' and @name!='validationSplit']|/exception|/returns"/>
    public History Fit(
        ModelData x,
        ModelData y,
        Dataset validationData,
        Optional<int> batchSize = default,
        Optional<int> epochs = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        Optional<bool> shuffle = default,
        IReadOnlyDictionary<int, double>? classWeight = null,
        NDArray? sampleWeight = null,
        Optional<int> initialEpoch = default,
        Optional<int> validationSteps = default)
    {
        Check.NotNull(validationData);
        (x, y) = InModelOrder(x, y);
        FitArguments rest = CheckFit(
            x, y, batchSize, epochs, verbose, callbacks, default, null, shuffle, classWeight, sampleWeight, initialEpoch);
        KerasBatches.RequireKeras3("fit(x, y, validation_data=batches)");
        using KerasBatches validation = SourceTraining.Validation(this, validationData, Check.AtLeast(validationSteps, 1), default);
        return validation.Run(() => RunFit(x, y.OrUnset(), rest with { ValidationData = validation.Data }));
    }

    private SourcePass PrepareEvaluate(IEnumerable<Batch> data, Optional<int> steps, PassArguments arguments)
    {
        ThrowIfDisposed();
        return new SourcePass(this, ModelStep.Test, Dataset.FromBatches(Check.NotNull(data)), steps, arguments);
    }

    private History RunFit(SourceTraining source, FitArguments rest, TrainingClaim claim)
    {
        using (source)
        {
            return source.Run(Python, rest, changed => RunFit(source.Data, default, changed, claim));
        }
    }

    // A training that is refused has no use for its source.
    private TrainingClaim ClaimFor(SourceTraining source)
    {
        try
        {
            return TrainingClaim.Take(Python);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private SourceTraining Prepare(
        Dataset data, Dataset? validationData, FitArguments rest, Optional<int> stepsPerEpoch, Optional<int> validationSteps)
    {
        PyValue classWeights = KerasRuntime.Current.IsKeras3 ? ClassWeights(rest.ClassWeight) : default;
        return new SourceTraining(
            this, data, validationData, classWeights, Check.AtLeast(stepsPerEpoch, 1), Check.AtLeast(validationSteps, 1), rest.Watch.Token);
    }

    private FitArguments CheckFit(
        Optional<int> epochs,
        Optional<Verbosity> verbose,
        IReadOnlyList<Callback>? callbacks,
        IReadOnlyDictionary<int, double>? classWeight,
        Optional<int> initialEpoch)
    {
        ThrowIfDisposed();
        return new FitArguments
        {
            Epochs = Check.AtLeast(epochs, 1),
            Verbose = verbose,
            Callbacks = callbacks is null ? [] : Check.NoNulls(callbacks),
            ClassWeight = classWeight,
            InitialEpoch = Check.AtLeast(initialEpoch, 0),
        };
    }
}
