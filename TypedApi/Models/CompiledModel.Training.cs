namespace KerasBridge;

public partial class CompiledModel
{
    /// <summary>Trains: every training goes through here, whatever its data are and whoever watches it.</summary>
    /// <param name="x">The input, or what Keras draws batches from.</param>
    /// <param name="y">The expected output; unset where the batches have it or the model needs none.</param>
    /// <param name="rest">The other arguments, checked.</param>
    /// <exception cref="InvalidOperationException">The model is being trained.</exception>
    private History RunFit(PyValue x, PyValue y, FitArguments rest) => RunFit(x, y, rest, TrainingClaim.Take(Python));

    private static History RunFit(PyValue x, PyValue y, FitArguments rest, TrainingClaim claim)
    {
        using (claim)
        {
            return new TrainingRun(claim.Model, rest, callbacks => CallFit(claim.Model, x, y, rest, callbacks)).Run();
        }
    }

    private static PyObject CallFit(PyObject model, PyValue x, PyValue y, FitArguments rest, IReadOnlyList<Callback> callbacks) => model.Invoke(
        "fit",
        ("x", x),
        ("y", y),
        ("batch_size", rest.BatchSize),
        ("epochs", rest.Epochs),
        ("verbose", rest.Verbose.ToKeras()),
        ("callbacks", Callback.ListOrUnset(callbacks)),
        ("validation_split", rest.ValidationSplit),
        ("validation_data", rest.ValidationData),
        ("shuffle", rest.Shuffle),
        ("class_weight", ClassWeights(rest.ClassWeight)),
        ("sample_weight", rest.SampleWeight),
        ("initial_epoch", rest.InitialEpoch),
        ("steps_per_epoch", rest.StepsPerEpoch),
        ("validation_steps", rest.ValidationSteps),
        ("workers", rest.Workers));

    // What fit is told with arrays, once it is known to make sense.
    private FitArguments CheckFit(
        ModelData x,
        ModelData y,
        Optional<int> batchSize,
        Optional<int> epochs,
        Optional<Verbosity> verbose,
        IReadOnlyList<Callback>? callbacks,
        Optional<double> validationSplit,
        (ModelData X, ModelData Y)? validationData,
        Optional<bool> shuffle,
        IReadOnlyDictionary<int, double>? classWeight,
        NDArray? sampleWeight,
        Optional<int> initialEpoch)
    {
        ModelDataCheck.Pair(this, x, y);
        ModelDataCheck.Split(x, Check.FractionBelowOne(validationSplit));
        if (sampleWeight is not null && y.Count > 0)
        {
            ModelDataCheck.Weights(y.At(0), sampleWeight);
        }

        if (validationData is { } given)
        {
            (ModelData X, ModelData Y) validation = InModelOrder(given.X, given.Y, nameof(validationData), nameof(validationData));
            validationData = validation;
            ModelDataCheck.Pair(this, validation.X, validation.Y, nameof(validationData), nameof(validationData));
        }

        batchSize = Check.AtLeast(batchSize, 1);
        return CheckFit(epochs, verbose, callbacks, classWeight, initialEpoch) with
        {
            BatchSize = batchSize,
            ValidationSplit = validationSplit,
            ValidationData = validationData is { } pair ? Tuple(pair.X, pair.Y) : default,
            Shuffle = shuffle,
            SampleWeight = sampleWeight is null ? default : (PyValue)sampleWeight,
            SamplesIn = BatchSizes.Of((int)(x.At(0).Count * (1 - validationSplit.Or(0))), batchSize),
        };
    }

    private static PyValue Tuple(ModelData x, ModelData y) => y.Count == 0 ? PyValue.Tuple(x) : PyValue.Tuple(x, y);

    // Arrays that are given by name, in the model's own order.
    private (ModelData X, ModelData Y) InModelOrder(ModelData x, ModelData y, string xName = "x", string yName = "y")
    {
        ThrowIfDisposed();
        return (ModelNames.Inputs(this, x, xName), ModelNames.Outputs(this, y, yName));
    }

    private static PyValue ClassWeights(IReadOnlyDictionary<int, double>? weights) => weights is null
        ? default
        : PyValue.Mapping(weights.Select(entry => KeyValuePair.Create((PyValue)entry.Key, (PyValue)entry.Value)));
}
