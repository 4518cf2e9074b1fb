namespace KerasBridge;

public partial class Model
{
    /// <summary>The output for every sample, upstream <c>predict</c>, of a model with one output.</summary>
    /// <param name="x">The input; the first axis counts samples.</param>
    /// <param name="batchSize">Samples computed at once. Default: 32.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <exception cref="ArgumentException">The number of inputs or a shape does not fit the model, or an array is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The model has several outputs: use <see cref="PredictAll"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    public NDArray Predict(ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default) =>
        Single(PredictAll(x, batchSize, verbose));

    /// <summary>All outputs for every sample, upstream <c>predict</c>.</summary>
    /// <inheritdoc cref="Predict" path="/param"/>
    /// <inheritdoc cref="Predict" path="/exception[@cref='T:System.ArgumentException']"/>
    public IReadOnlyList<NDArray> PredictAll(ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default)
    {
        ThrowIfDisposed();
        ModelDataCheck.Inputs(this, x);
        using PyObject result = Python.Invoke(
            "predict", ("x", x), ("batch_size", Check.AtLeast(batchSize, 1)), ("verbose", verbose.ToKeras()));
        return TakeArrays(result);
    }

    /// <summary>The output for one batch, upstream <c>predict_on_batch</c>: less overhead than <see cref="Predict"/>.</summary>
    /// <inheritdoc cref="Predict" path="/exception"/>
    public NDArray PredictOnBatch(ModelData x)
    {
        ThrowIfDisposed();
        ModelDataCheck.Inputs(this, x);
        using PyObject result = Python.Invoke("predict_on_batch", ("x", x));
        return Single(TakeArrays(result));
    }

    private static NDArray Single(IReadOnlyList<NDArray> outputs) => outputs.Count == 1
        ? outputs[0]
        : throw new InvalidOperationException($"The model has {outputs.Count} outputs: use {nameof(PredictAll)}.");

    private static IReadOnlyList<NDArray> TakeArrays(PyObject result)
    {
        if (!result.IsListOrTuple)
        {
            return [NDArray.FromPython(result)];
        }

        return result.ToList().Select(TakeArray).ToArray();
    }
}
