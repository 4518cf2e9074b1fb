namespace KerasBridge;

/// <summary>
/// A metric that is written in C#: make its state in the constructor with <see cref="AddVariable(string, Shape, Initializer)"/>, change it in
/// <see cref="UpdateState"/> with <see cref="Assign"/>, and compute the value from it. Where the backend traces, the overrides run while the
/// graph is built and not for every batch; tensors are given back when they return (<see cref="CustomLayer"/> says more).
/// </summary>
public abstract class CustomMetric : Metric
{
    private readonly List<PyObject> _updates = [];

    /// <summary>Makes the metric.</summary>
    /// <param name="name">Its name in logs and history. Default: made up by Keras.</param>
    /// <param name="dtype">The element type of its state. Default: <c>float32</c>.</param>
    protected CustomMetric(Optional<string> name = default, DType dtype = default)
        : base(self => CustomModule.Create(self, CustomKind.Metric, new("name", name), new("dtype", dtype)))
    {
    }

    /// <summary>A variable of the state. Upstream's <c>add_variable</c>; to be called in the constructor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Its shape; that of a single number is <c>[]</c>.</param>
    /// <param name="initializer">Its first value, which it gets again at each reset in Keras 3 if it is 0. Default: zeros.</param>
    protected Tensor AddVariable(string name, Shape shape, Initializer? initializer = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Tensor.Kept(CustomModule.OfParts(
            "add_metric_variable", Python, name, Check.Given(shape).ToPyValue(), initializer is null ? "zeros" : initializer));
    }

    /// <summary>Sets a variable of the state, upstream <c>variable.assign</c>.</summary>
    /// <param name="variable">What <see cref="AddVariable(string, Shape, Initializer)"/> gave.</param>
    /// <param name="value">Its new value.</param>
    protected void Assign(Tensor variable, Tensor value)
    {
        ArgumentNullException.ThrowIfNull(variable);
        ArgumentNullException.ThrowIfNull(value);
        PyObject update = CustomModule.OfParts("assign", variable, value);
        if (!update.IsNone)
        {
            _updates.Add(update);
        }
    }

    /// <summary>Takes a batch into the state. Upstream's <c>update_state</c>.</summary>
    /// <param name="yTrue">The expected outputs.</param>
    /// <param name="yPred">What the model made.</param>
    /// <param name="sampleWeight">How much each sample counts, or null where all count the same.</param>
    protected abstract void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight);

    /// <summary>The value that the state stands for. Upstream's <c>result</c>.</summary>
    protected abstract Tensor ComputeResult();

    /// <summary>Begins anew, before each epoch and evaluation. Upstream's <c>reset_state</c>. Default: all variables become 0.</summary>
    protected virtual void ResetVariables()
    {
    }

    internal PyValue RunUpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight)
    {
        _updates.Clear();
        UpdateState(yTrue, yPred, sampleWeight);
        return _updates.Count == 0 ? PyValue.None : PyValues.List(_updates);
    }

    internal Tensor RunComputeResult() => Hooks.Given(ComputeResult(), this, nameof(ComputeResult));

    internal void RunResetVariables() => ResetVariables();
}
