using System.Runtime.CompilerServices;

namespace KerasBridge;

public partial class Model
{
    /// <summary>The output for every sample, upstream <c>predict</c>, of a model with one output.</summary>
    /// <param name="x">
    /// The input; the first axis counts samples. Elements of another type than the model's input are converted where that changes none of
    /// the numbers, and refused where it would: <see cref="NDArray.AsType"/> says that rounding is meant.
    /// </param>
    /// <param name="batchSize">Samples computed at once. Default: 32.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <exception cref="ArgumentException">
    /// The number of inputs or a shape does not fit the model, an array is empty, or its numbers do not fit into the model's element type.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The model has several outputs: use <see cref="PredictAll"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    public NDArray Predict(ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default)
    {
        x = CheckInput(x);
        using PyObject result = RunPredict(x, batchSize, verbose);
        return ModelOutput.TakeSingle(result);
    }

    /// <summary>Writes the output for every sample into memory of the caller, in row-major order.</summary>
    /// <param name="x">The input; the first axis counts samples.</param>
    /// <param name="destination">Room for exactly the output, of the element type of the output (mostly <see cref="float"/>).</param>
    /// <param name="batchSize">Samples computed at once. Default: 32.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <exception cref="ArgumentException">
    /// The input does not fit the model, or the destination not the output. Where the model knows the shape of its output, this is found
    /// out before anything is computed; nothing is written.
    /// </exception>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/exception[@cref!='T:System.ArgumentException']"/>
    [OverloadResolutionPriority(1)]
    public void Predict<T>(ModelData x, Span<T> destination, Optional<int> batchSize = default, Optional<Verbosity> verbose = default)
        where T : unmanaged
    {
        x = CheckRoom(x, destination);
        using PyObject result = RunPredict(x, batchSize, verbose);
        ModelOutput.Write(result, destination);
    }

    /// <summary>Writes the output for every sample into an array, such as one over memory of the caller or a part of a larger array.</summary>
    /// <param name="x">The input; the first axis counts samples.</param>
    /// <param name="destination">An array of the shape and element type of the output.</param>
    /// <param name="batchSize">Samples computed at once. Default: 32.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <inheritdoc cref="Predict{T}(ModelData, Span{T}, Optional{int}, Optional{Verbosity})" path="/exception"/>
    public void Predict(ModelData x, NDArray destination, Optional<int> batchSize = default, Optional<Verbosity> verbose = default)
    {
        x = CheckRoom(x, destination);
        using PyObject result = RunPredict(x, batchSize, verbose);
        ModelOutput.Write(result, destination);
    }

    /// <summary>
    /// All outputs for every sample, upstream <c>predict</c>. Those of a model that gives a dictionary come in the order of its names.
    /// </summary>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/param"/>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/exception[@cref='T:System.ArgumentException']"/>
    public IReadOnlyList<NDArray> PredictAll(ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default)
    {
        x = CheckInput(x);
        using PyObject result = RunPredict(x, batchSize, verbose);
        return ModelOutput.TakeAll(result);
    }

    /// <summary>The output for one batch, upstream <c>predict_on_batch</c>: less overhead than <see cref="Predict(ModelData, Optional{int}, Optional{Verbosity})"/>.</summary>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/exception"/>
    public NDArray PredictOnBatch(ModelData x)
    {
        x = CheckInput(x);
        using PyObject result = RunPredictOnBatch(x);
        return ModelOutput.TakeSingle(result);
    }

    /// <summary>Writes the output for one batch into memory of the caller, in row-major order.</summary>
    /// <inheritdoc cref="Predict{T}(ModelData, Span{T}, Optional{int}, Optional{Verbosity})" path="/param[@name='destination']|/exception"/>
    [OverloadResolutionPriority(1)]
    public void PredictOnBatch<T>(ModelData x, Span<T> destination)
        where T : unmanaged
    {
        x = CheckRoom(x, destination);
        using PyObject result = RunPredictOnBatch(x);
        ModelOutput.Write(result, destination);
    }

    /// <summary>Writes the output for one batch into an array.</summary>
    /// <inheritdoc cref="Predict(ModelData, NDArray, Optional{int}, Optional{Verbosity})" path="/param[@name='destination']|/exception"/>
    public void PredictOnBatch(ModelData x, NDArray destination)
    {
        x = CheckRoom(x, destination);
        using PyObject result = RunPredictOnBatch(x);
        ModelOutput.Write(result, destination);
    }

    private PyObject RunPredict(ModelData x, Optional<int> batchSize, Optional<Verbosity> verbose, PyValue callbacks = default) => KerasTelemetry.Invoke(
        Python, "predict", ("x", x), ("batch_size", Check.AtLeast(batchSize, 1)), ("verbose", verbose.ToKeras()), ("callbacks", callbacks));

    private PyObject RunPredictOnBatch(ModelData x) => Python.Invoke("predict_on_batch", ("x", x));

    private ModelData CheckInput(ModelData x)
    {
        ThrowIfDisposed();
        x = ModelNames.Inputs(this, x);
        ModelDataCheck.Inputs(this, x);
        return x;
    }

    private ModelData CheckRoom<T>(ModelData x, Span<T> destination)
        where T : unmanaged
    {
        x = CheckInput(x);
        DestinationCheck.Before(Ends.Outputs, x[0].Count, destination);
        return x;
    }

    private ModelData CheckRoom(ModelData x, NDArray destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        x = CheckInput(x);
        DestinationCheck.Before(Ends.Outputs, x[0].Count, destination);
        return x;
    }
}
