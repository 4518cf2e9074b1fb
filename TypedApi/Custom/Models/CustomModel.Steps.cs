namespace KerasBridge;

public abstract partial class CustomModel
{
    /// <summary>
    /// One step of training. Upstream's <c>train_step</c>; Keras 3, on backends that compute eagerly or trace (PyTorch, TensorFlow; not
    /// JAX, whose steps have no side effects). Default: Keras's own.
    /// </summary>
    /// <param name="batch">The samples.</param>
    /// <returns>What is told to callbacks and the history, by name: each a tensor of one number.</returns>
    protected virtual IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch) => KerasStep("keras_train_step", batch);

    /// <summary>One step of evaluation. Upstream's <c>test_step</c>; Keras 3. Default: Keras's own.</summary>
    /// <inheritdoc cref="TrainStep" path="/param"/>
    /// <inheritdoc cref="TrainStep" path="/returns"/>
    protected virtual IReadOnlyDictionary<string, Tensor> TestStep(TrainingBatch batch) => KerasStep("keras_test_step", batch);

    /// <summary>One step of prediction. Upstream's <c>predict_step</c>; Keras 3. Default: Keras's own.</summary>
    /// <param name="inputs">The samples.</param>
    /// <returns>The predicted outputs.</returns>
    protected virtual TensorTree PredictStep(TensorTree inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        using PyObject outputs = Python.Invoke("keras_predict_step", inputs.ToPyValue());
        return TensorTree.FromPython(outputs)!;
    }

    /// <summary>What the model was compiled with to change its weights, upstream <c>optimizer</c>.</summary>
    /// <exception cref="InvalidOperationException">The model is not compiled.</exception>
    protected Optimizer Optimizer
    {
        get
        {
            using PyObject? optimizer = Python.TryGetAttr("optimizer");
            return optimizer is { IsNone: false }
                ? Optimizer.FromPython(optimizer)
                : throw new InvalidOperationException($"{GetType().Name} has no optimizer before it is compiled.");
        }
    }

    /// <summary>
    /// Computes a loss and its gradients: PyTorch's <c>autograd</c>, TensorFlow's <c>GradientTape</c>. Nothing is accumulated: each call
    /// stands for itself, as a GAN's two losses need it.
    /// </summary>
    /// <param name="loss">Computes the loss, one number, from what the variables hold now.</param>
    /// <param name="variables">The variables, such as <c>generator.TrainableVariables</c>.</param>
    /// <exception cref="NotSupportedException">The backend is neither PyTorch nor TensorFlow.</exception>
    protected LossGradients Gradients(Func<Tensor> loss, IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Check.NoNulls(variables);
        RequireEagerGradients();
        using PyObject function = PyFunction.Create(_ => Hooks.Given(loss(), this, nameof(loss)));
        using PyObject result = CustomModule.OfLayers("gradients", function, PyValues.List(variables));
        using PyObject gradients = result[1];
        return new LossGradients(new Tensor(result[0]), [.. gradients.ToList().Select(gradient => new Tensor(gradient))]);
    }

    /// <summary>Changes variables by their gradients, upstream <c>optimizer.apply</c>.</summary>
    /// <param name="optimizer">How. It must always get the same variables.</param>
    /// <param name="gradients">What <see cref="Gradients"/> gave.</param>
    /// <param name="variables">The variables, in the same order.</param>
    /// <exception cref="ArgumentException">There are not as many gradients as variables.</exception>
    protected void ApplyGradients(Optimizer optimizer, IReadOnlyList<Tensor> gradients, IReadOnlyList<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        Check.NoNulls(gradients);
        Check.NoNulls(variables);
        if (gradients.Count != variables.Count)
        {
            throw new ArgumentException($"{gradients.Count} gradients are given for {variables.Count} variables.", nameof(gradients));
        }

        CustomModule.OfLayers("apply_gradients", optimizer, PyValues.List(gradients), PyValues.List(variables)).Dispose();
    }

    /// <summary>The loss that the model was compiled with, and what its layers add to it. Upstream's <c>compute_loss</c>.</summary>
    /// <param name="batch">The samples.</param>
    /// <param name="prediction">What the model made of them.</param>
    /// <param name="training">Whether this is training. Default: yes.</param>
    protected Tensor ComputeLoss(TrainingBatch batch, TensorTree prediction, bool training = true)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(prediction);
        return new Tensor(Python.Invoke(
            "compute_loss", Send(batch.X), Send(batch.Y), prediction.ToPyValue(), Send(batch.SampleWeight), training));
    }

    /// <summary>
    /// Brings the metrics that the model was compiled with up to date, the mean of the loss among them, and gives their values. Upstream's
    /// <c>compute_metrics</c>.
    /// </summary>
    /// <param name="batch">The samples.</param>
    /// <param name="prediction">What the model made of them.</param>
    /// <param name="loss">The loss of the batch.</param>
    protected IReadOnlyDictionary<string, Tensor> ComputeMetrics(TrainingBatch batch, TensorTree prediction, Tensor loss)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(prediction);
        ArgumentNullException.ThrowIfNull(loss);
        return Logs(CustomModule.OfLayers(
            "measure", Python, Send(batch.X), Send(batch.Y), Send(batch.SampleWeight), prediction.ToPyValue(), loss));
    }

    internal IReadOnlyDictionary<string, Tensor> RunTrainStep(TrainingBatch batch) => Hooks.Given(TrainStep(batch), this, nameof(TrainStep));

    internal IReadOnlyDictionary<string, Tensor> RunTestStep(TrainingBatch batch) => Hooks.Given(TestStep(batch), this, nameof(TestStep));

    internal TensorTree RunPredictStep(TensorTree inputs) => Hooks.Given(PredictStep(inputs), this, nameof(PredictStep));

    private IReadOnlyDictionary<string, Tensor> KerasStep(string step, TrainingBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Logs(Python.Invoke(step, Send(batch.X), Send(batch.Y), Send(batch.SampleWeight)));
    }

    private static PyValue Send(TensorTree? tensors) => tensors?.ToPyValue() ?? PyValue.None;

    private static OrderedDictionary<string, Tensor> Logs(PyObject dictionary)
    {
        using (dictionary)
        {
            return new(dictionary.ToEntries().Select(entry => KeyValuePair.Create(entry.Key, new Tensor(entry.Value))), StringComparer.Ordinal);
        }
    }

    private static void RequireEagerGradients()
    {
        if (KerasRuntime.Current.Backend is not (KerasBackend.Torch or KerasBackend.TensorFlow))
        {
            throw new NotSupportedException($"Gradients need PyTorch or TensorFlow, and {KerasRuntime.Current.Backend} is running.");
        }
    }
}
