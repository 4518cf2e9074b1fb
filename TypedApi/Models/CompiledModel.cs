namespace KerasBridge;

/// <summary>A model that knows its optimizer and loss: the only kind that can be trained and evaluated.</summary>
public partial class CompiledModel : Model
{
    internal CompiledModel(PyObject python)
        : base(python) => Targets = new LossTargets(python);

    internal LossTargets Targets { get; }

    /// <summary>Trains the model on arrays, upstream <c>fit</c>.</summary>
    /// <param name="x">The input: an array, or several as <c>[a, b]</c> for a model with several inputs. The first axis counts samples.</param>
    /// <param name="y">The expected output for each sample, likewise.</param>
    /// <param name="batchSize">Samples between two changes of the weights. Default: 32.</param>
    /// <param name="epochs">How often to go through the data. Default: 1.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar.</param>
    /// <param name="callbacks">What is told about, and may stop, the training. Default: nobody.</param>
    /// <param name="validationSplit">The fraction of the samples, from the end, that is kept for validation. Default: 0.</param>
    /// <param name="validationData">Input and expected output that are evaluated after each epoch. Default: none.</param>
    /// <param name="shuffle">Whether to mix the samples before each epoch. Default: yes.</param>
    /// <param name="classWeight">How much each class counts in the loss. Default: all the same.</param>
    /// <param name="sampleWeight">How much each sample counts in the loss. Default: all the same.</param>
    /// <param name="initialEpoch">The number of the first epoch, from 0, when a training goes on. Default: 0.</param>
    /// <returns>The metrics of every epoch.</returns>
    /// <exception cref="ArgumentException">
    /// Numbers of samples, inputs or outputs, or shapes do not agree; an array is empty; a class number is out of range; numbers would
    /// change in the element type of the model (<see cref="NDArray.AsType"/> says that this is meant); or the validation split leaves
    /// nothing to train with.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="batchSize"/> or <paramref name="epochs"/> is below 1, or <paramref name="validationSplit"/> not in [0, 1).
    /// </exception>
    /// <exception cref="InvalidOperationException">The model is being trained already.</exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    /// <exception cref="PythonException">Keras raises while it trains.</exception>
    public History Fit(
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
        Optional<int> initialEpoch = default)
    {
        (x, y) = InModelOrder(x, y);
        return RunFit(x, y.OrUnset(), CheckFit(
            x, y, batchSize, epochs, verbose, callbacks, validationSplit, validationData, shuffle, classWeight, sampleWeight, initialEpoch));
    }

    /// <summary>Loss and metrics over arrays, upstream <c>evaluate</c>.</summary>
    /// <param name="x">The input.</param>
    /// <param name="y">The expected output.</param>
    /// <param name="batchSize">Samples computed at once. Default: 32.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar.</param>
    /// <param name="callbacks">What is told about the evaluation. Default: nobody.</param>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/exception"/>
    public Evaluation Evaluate(
        ModelData x,
        ModelData y,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null)
    {
        (x, y) = CheckBoth(x, y);
        return RunEvaluate(Python, x, y, PassArguments.Checked(verbose, callbacks, batchSize));
    }

    /// <summary>One step of training on one batch, upstream <c>train_on_batch</c>.</summary>
    /// <returns>Loss and metrics of the batch (in Keras 3, metrics accumulate over the batches since their last reset).</returns>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/exception"/>
    public Evaluation TrainOnBatch(ModelData x, ModelData y)
    {
        (x, y) = CheckBoth(x, y);
        return Named(Python, Python.Invoke("train_on_batch", ("x", x), ("y", y.OrUnset()), AskForNames));
    }

    /// <summary>Loss and metrics of one batch, upstream <c>test_on_batch</c>.</summary>
    /// <inheritdoc cref="Fit(ModelData, ModelData, Optional{int}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, Optional{double}, Nullable{ValueTuple{ModelData, ModelData}}, Optional{bool}, IReadOnlyDictionary{int, double}, NDArray, Optional{int})" path="/exception"/>
    public Evaluation TestOnBatch(ModelData x, ModelData y)
    {
        (x, y) = CheckBoth(x, y);
        return Named(Python, Python.Invoke("test_on_batch", ("x", x), ("y", y.OrUnset()), AskForNames));
    }

    // Every evaluation of arrays goes through here.
    private static Evaluation RunEvaluate(PyObject model, ModelData x, ModelData y, PassArguments arguments) =>
        Named(model, new ModelPass(model, ModelStep.Test, arguments.Over(x)).Run((x, y, arguments), static (model, given, callbacks) => model.Invoke(
            "evaluate",
            ("x", given.x),
            ("y", given.y.OrUnset()),
            ("batch_size", given.arguments.BatchSize),
            ("verbose", given.arguments.Verbose.ToKeras()),
            ("callbacks", Callback.ListOrUnset(callbacks)),
            AskForNames)));

    private (ModelData X, ModelData Y) CheckBoth(ModelData x, ModelData y)
    {
        (x, y) = InModelOrder(x, y);
        ModelDataCheck.Pair(this, x, y);
        return (x, y);
    }

    private protected override void DisposeRest()
    {
        base.DisposeRest();
        Targets.Forget();
    }

    // Keras 2 gives bare numbers in the order of metrics_names; Keras 3 names them itself when asked.
    private static Evaluation Named(PyObject model, PyObject result)
    {
        using (result)
        {
            if (KerasRuntime.Current.IsKeras3)
            {
                return Evaluation.FromDictionary(result);
            }

            using PyObject names = model.GetAttr("metrics_names");
            return Evaluation.FromSequence(names, result);
        }
    }

    private static (string, PyValue) AskForNames => ("return_dict", KerasRuntime.Current.IsKeras3 ? true : default(PyValue));
}
