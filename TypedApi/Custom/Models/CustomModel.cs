namespace KerasBridge;

/// <summary>
/// A model that is written in C#: override <see cref="Call(Tensor, bool?)"/>, or <see cref="Call(TensorTree, CallContext)"/> for several
/// inputs or outputs, and in Keras 3 what happens to a batch: <see cref="TrainStep"/>, <see cref="TestStep"/>, <see cref="PredictStep"/>.
/// Make its layers in the constructor and <see cref="Track{T}"/> them.
/// </summary>
/// <remarks>
/// What is said of <see cref="CustomLayer"/> holds here: overrides run at tracing time where the backend traces, tensors are given back
/// when they return, and <see cref="CustomObjects"/> names the class for files.
/// </remarks>
public abstract partial class CustomModel : Model
{
    private static readonly Version s_stepsSince = new(3, 0);

    private readonly TrackedParts _tracked = new();

    /// <summary>Makes the model.</summary>
    /// <param name="name">Its name. Default: made up by Keras from the class's name.</param>
    /// <exception cref="KerasVersionException">The class overrides a step, which Keras 2 does not have.</exception>
    protected CustomModel(Optional<string?> name = default)
        : base(self => Create(self, name))
    {
    }

    /// <summary>Sets what the model is trained with where its own step knows the loss, upstream <c>compile</c>.</summary>
    /// <param name="optimizer">How weights are changed. Default: Keras's own, for a step that does not use it.</param>
    /// <param name="metrics">What is measured. Default: nothing.</param>
    /// <returns>The same network as a model that can be trained; both holders are to be disposed.</returns>
    /// <exception cref="KerasVersionException">Keras 2 runs, which has no training without a loss.</exception>
    public CompiledCustomModel Compile(Optimizer? optimizer = null, IReadOnlyList<Metric>? metrics = null)
    {
        ThrowIfDisposed();
        RequireSteps($"{GetType().Name}.compile without a loss");
        Python.Invoke(
            "compile",
            ("optimizer", optimizer is null ? default(PyValue) : optimizer),
            ("metrics", metrics is null ? default : PyValues.List(Check.NoNulls(metrics)))).Dispose();
        return new CompiledCustomModel(Python.Share());
    }

    /// <summary>Computes the output of one tensor. Upstream's <c>call</c>.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="training">Whether this is training; null where the caller did not say.</param>
    protected virtual Tensor Call(Tensor inputs, bool? training) => throw new NotImplementedException(
        $"{GetType().Name} was applied, and overrides neither {nameof(Call)}(Tensor, bool?) nor {nameof(Call)}(TensorTree, CallContext).");

    /// <summary>Computes the outputs of several tensors. Default: <see cref="Call(Tensor, bool?)"/> of the one.</summary>
    /// <param name="inputs">Symbolic while the model is built; with values where the backend computes eagerly.</param>
    /// <param name="context">Whether this is training, and the inputs' masks.</param>
    protected virtual TensorTree Call(TensorTree inputs, CallContext context)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(context);
        return Hooks.Given(Call(inputs.Tensor, context.Training), this, nameof(Call));
    }

    /// <summary>
    /// Makes a layer that the model uses known to Keras, so that its weights are trained and saved. To be called in the constructor, in the
    /// same order whenever a model is loaded.
    /// </summary>
    /// <returns>The layer.</returns>
    protected T Track<T>(T layer)
        where T : Layer
    {
        ArgumentNullException.ThrowIfNull(layer);
        _tracked.Track(Python, layer);
        return layer;
    }

    /// <summary>
    /// Makes a metric that a step of the model updates known to Keras, so that it starts anew with each epoch and evaluation, is among
    /// <see cref="Layer.Metrics"/> and its value among those of <see cref="ComputeMetrics"/>. To be called in the constructor.
    /// </summary>
    /// <returns>The metric.</returns>
    /// <exception cref="KerasVersionException">Keras 2 runs, which has no steps to update it in.</exception>
    protected T TrackMetric<T>(T metric)
        where T : Metric
    {
        ArgumentNullException.ThrowIfNull(metric);
        RequireSteps($"{GetType().Name}.{nameof(TrackMetric)}");
        _tracked.Track(Python, metric);
        return metric;
    }

    internal TensorTree RunCall(TensorTree inputs, CallContext context) => Hooks.Given(Call(inputs, context), this, nameof(Call));

    private protected override void DisposeRest()
    {
        base.DisposeRest();
        _tracked.LeaveToPython();
    }

    private static PyObject Create(KerasObject self, Optional<string?> name)
    {
        if (CustomKind.Model.OverriddenBy(self.GetType()).FirstOrDefault() is { } step)
        {
            RequireSteps($"{self.GetType().Name}.{step}");
        }

        return CustomModule.Create(self, CustomKind.Model, new Argument("name", name));
    }

    private static void RequireSteps(string what)
    {
        if (!KerasRuntime.Current.IsKeras3)
        {
            throw new KerasVersionException(what, s_stepsSince, KerasRuntime.Current.KerasVersion);
        }
    }
}
