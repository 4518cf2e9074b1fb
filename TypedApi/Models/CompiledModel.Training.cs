namespace KerasBridge;

public sealed partial class CompiledModel
{
    /// <summary>Calls <c>fit</c>: every training goes through here, whatever its data are and whoever watches it.</summary>
    /// <param name="x">The input, or what Keras draws batches from.</param>
    /// <param name="y">The expected output; unset where the batches have it.</param>
    /// <param name="rest">The other arguments, checked.</param>
    private History RunFit(PyValue x, PyValue y, FitArguments rest)
    {
        using PyObject history = Python.Invoke(
            "fit",
            ("x", x),
            ("y", y),
            ("batch_size", rest.BatchSize),
            ("epochs", rest.Epochs),
            ("verbose", rest.Verbose.ToKeras()),
            ("callbacks", rest.Callbacks.Count == 0 ? default : PyValues.List(rest.Callbacks)),
            ("validation_split", rest.ValidationSplit),
            ("validation_data", rest.ValidationData),
            ("shuffle", rest.Shuffle),
            ("class_weight", ClassWeights(rest.ClassWeight)),
            ("sample_weight", rest.SampleWeight),
            ("initial_epoch", rest.InitialEpoch),
            ("steps_per_epoch", rest.StepsPerEpoch),
            ("validation_steps", rest.ValidationSteps),
            ("workers", rest.Workers));
        return History.FromPython(history);
    }

    private static PyValue ClassWeights(IReadOnlyDictionary<int, double>? weights) => weights is null
        ? default
        : PyValue.Mapping(weights.Select(entry => KeyValuePair.Create((PyValue)entry.Key, (PyValue)entry.Value)));
}
