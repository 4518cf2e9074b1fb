namespace KerasBridge;

/// <summary>What is measured beside the loss, upstream <c>keras.metrics.Metric</c>.</summary>
public partial class Metric : KerasObject
{
    private protected Metric(PyObject python)
        : base(python)
    {
    }

    private protected Metric(Func<KerasObject, PyObject> create)
        : base(create)
    {
    }

    /// <summary>The typed object over one of Python that is a metric: for classes that the typed API lacks. Of one that is written in C#, that object itself.</summary>
    public static Metric FromPython(PyObject python)
    {
        ArgumentNullException.ThrowIfNull(python);
        return CustomModule.TryTarget(python) as Metric ?? new Metric(python.Share());
    }

    /// <summary>Takes in values, of a metric that looks at nothing else (<c>Mean</c>, <c>Sum</c>). Upstream <c>update_state</c>.</summary>
    /// <param name="values">The values.</param>
    /// <inheritdoc cref="UpdateState(TensorLike, TensorLike, TensorLike)" path="/exception"/>
    public void UpdateState(TensorLike values) => Update(values.ToPyValue());

    /// <summary>
    /// Takes in a batch, upstream <c>update_state</c>. <see cref="Result"/> is the value over all batches since <see cref="ResetState"/>.
    /// </summary>
    /// <param name="yTrue">The expected outputs; for <c>Mean</c> and <c>Sum</c> the values.</param>
    /// <param name="yPred">What the model made; for <c>Mean</c> and <c>Sum</c> how much each value counts.</param>
    /// <param name="sampleWeight">How much each sample counts. Default: all the same.</param>
    /// <exception cref="PythonException">The shapes do not fit, the metric takes other things or, in Keras 2, a tensor has no values.</exception>
    public void UpdateState(TensorLike yTrue, TensorLike yPred, TensorLike sampleWeight = default)
    {
        if (sampleWeight.ToPyValue().IsSet)
        {
            Update(yTrue.ToPyValue(), yPred.ToPyValue(), sampleWeight.ToPyValue());
        }
        else
        {
            Update(yTrue.ToPyValue(), yPred.ToPyValue());
        }
    }

    private void Update(params ReadOnlySpan<Argument> values)
    {
        ThrowIfDisposed();
        if (KerasRuntime.Current.IsKeras3)
        {
            Python.Invoke("update_state", values).Dispose();
        }
        else
        {
            Keras2.UpdateMetric(Python, values);
        }
    }
}
