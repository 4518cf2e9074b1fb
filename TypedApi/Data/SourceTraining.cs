namespace KerasBridge;

/// <summary>A training on data sources: what it draws batches from, until it is disposed.</summary>
internal sealed class SourceTraining : IDisposable
{
    private readonly KerasBatches _training;
    private readonly KerasBatches? _validation;

    public SourceTraining(
        CompiledModel model,
        Dataset data,
        Dataset? validationData,
        PyValue classWeights,
        Optional<int> stepsPerEpoch,
        Optional<int> validationSteps,
        CancellationToken stop)
    {
        var checks = new BatchChecks(model, nameof(data), nameof(stepsPerEpoch), ModelStep.Train, classWeights.IsSet);
        _validation = validationData is null ? null : Validation(model, validationData, validationSteps, stop);
        _training = new KerasBatches(new BatchFeed(data, checks, stepsPerEpoch, goesOn: true, stop), classWeights);
    }

    /// <summary>What Keras draws the batches of the training from.</summary>
    public PyObject Data => _training.Data;

    /// <summary>What Keras draws the batches of a validation from.</summary>
    public static KerasBatches Validation(CompiledModel model, Dataset validationData, Optional<int> validationSteps, CancellationToken stop)
    {
        var checks = new BatchChecks(model, nameof(validationData), nameof(validationSteps), ModelStep.Test);
        return new KerasBatches(new BatchFeed(validationData, checks, validationSteps, goesOn: false, stop), hasBegun: true);
    }

    /// <summary>Trains.</summary>
    /// <param name="model">The model in Python.</param>
    /// <param name="rest">What <c>fit</c> is told beside the data.</param>
    /// <param name="fit">Calls <c>fit</c>, with arguments changed to what the running Keras needs for data sources.</param>
    public History Run(PyObject model, FitArguments rest, Func<FitArguments, History> fit)
    {
        rest = rest with { ValidationData = _validation?.Data ?? default(PyValue), SamplesIn = _training.SamplesIn };
        History train() => KerasRuntime.Current.IsKeras3 ? RunInKeras3(rest, fit) : RunInKeras2(model, rest, fit);
        return _training.Run(() => _validation is null ? train() : _validation.Run(train));
    }

    public void Dispose()
    {
        _training.Dispose();
        _validation?.Dispose();
    }

    private History RunInKeras3(FitArguments rest, Func<FitArguments, History> fit)
    {
        using Callback begun = _training.Begun()!;
        return fit(rest with { Callbacks = [begun, .. rest.Callbacks], ClassWeight = null });
    }

    private History RunInKeras2(PyObject model, FitArguments rest, Func<FitArguments, History> fit)
    {
        using PyObject? steps = _training.Keras2Steps();
        using PyObject? validationSteps = _validation?.Keras2Steps();
        bool wantsBar = rest.Verbose.Or(Verbosity.ProgressBar) == Verbosity.ProgressBar;
        KerasBatches.MendValidation(model);
        try
        {
            return fit(rest with
            {
                Verbose = wantsBar && !_training.IsKnown ? Verbosity.LinePerEpoch : rest.Verbose,
                StepsPerEpoch = steps,
                ValidationSteps = validationSteps is null ? default(PyValue) : validationSteps,
                Workers = 0,
            });
        }
        finally
        {
            KerasBatches.UnmendValidation(model);
        }
    }
}
