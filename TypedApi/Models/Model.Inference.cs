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
    /// <param name="callbacks">What is told about the prediction. Default: nobody.</param>
    /// <exception cref="ArgumentException">
    /// The number of inputs or a shape does not fit the model, an array is empty, or its numbers do not fit into the model's element type.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">The model has several outputs: use <see cref="PredictAll(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})"/>.</exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    [OverloadResolutionPriority(1)]
    public NDArray Predict(
        ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default, IReadOnlyList<Callback>? callbacks = null)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckInput(x);
        return ModelOutput.TakeSingle(RunPredict(Python, x, PassArguments.Checked(verbose, callbacks, batchSize)));
    }

    /// <summary>Writes the output for every sample into memory of the caller, in row-major order.</summary>
    /// <param name="destination">Room for exactly the output, of the element type of the output (mostly <see cref="float"/>).</param>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param|/exception[@cref!='T:System.ArgumentException']"/>
    /// <exception cref="ArgumentException">
    /// The input does not fit the model, or the destination not the output. Where the model knows the shape of its output, this is found
    /// out before anything is computed; nothing is written.
    /// </exception>
    [OverloadResolutionPriority(1)]
    public void Predict<T>(
        ModelData x,
        Span<T> destination,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null)
        where T : unmanaged
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(RunPredict(Python, x, PassArguments.Checked(verbose, callbacks, batchSize)), destination);
    }

    /// <summary>Writes the output for every sample into an array, such as one over memory of the caller or a part of a larger array.</summary>
    /// <param name="destination">An array of the shape and element type of the output.</param>
    /// <inheritdoc cref="Predict{T}(ModelData, Span{T}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name!='destination']|/exception"/>
    public void Predict(
        ModelData x,
        NDArray destination,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(RunPredict(Python, x, PassArguments.Checked(verbose, callbacks, batchSize)), destination);
    }

    /// <summary>
    /// All outputs for every sample, upstream <c>predict</c>. Those of a model that gives a dictionary come in the order of its names.
    /// </summary>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    [OverloadResolutionPriority(1)]
    public IReadOnlyList<NDArray> PredictAll(
        ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default, IReadOnlyList<Callback>? callbacks = null)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckInput(x);
        return ModelOutput.TakeAll(RunPredict(Python, x, PassArguments.Checked(verbose, callbacks, batchSize)));
    }

    /// <summary>
    /// The output for one batch, upstream <c>predict_on_batch</c>: less overhead than
    /// <see cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})"/>.
    /// </summary>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name='x']|/exception"/>
    public NDArray PredictOnBatch(ModelData x)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckInput(x);
        return ModelOutput.TakeSingle(RunPredictOnBatch(x));
    }

    /// <summary>Writes the output for one batch into memory of the caller, in row-major order.</summary>
    /// <inheritdoc cref="Predict{T}(ModelData, Span{T}, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name='x' or @name='destination']|/exception"/>
    [OverloadResolutionPriority(1)]
    public void PredictOnBatch<T>(ModelData x, Span<T> destination)
        where T : unmanaged
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(RunPredictOnBatch(x), destination);
    }

    /// <summary>Writes the output for one batch into an array.</summary>
    /// <inheritdoc cref="Predict(ModelData, NDArray, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param[@name='x' or @name='destination']|/exception"/>
    public void PredictOnBatch(ModelData x, NDArray destination)
    {
        using PythonLock held = PythonLock.Take();
        x = CheckRoom(x, destination);
        ModelOutput.Write(RunPredictOnBatch(x), destination);
    }

    // Every prediction of arrays goes through here.
    private static ArrayOrObject RunPredict(PyObject model, ModelData x, PassArguments arguments) =>
        new ModelPass(model, ModelStep.Predict, arguments.Over(x)).Run((x, arguments), static (model, given, callbacks) => model.Invoke<ArrayOrObject>(
            "predict",
            ("x", given.x.ForReading()),
            ("batch_size", given.arguments.BatchSize),
            ("verbose", given.arguments.Verbose.ToKeras()),
            ("callbacks", Callback.ListOrUnset(callbacks))));

    private ArrayOrObject RunPredictOnBatch(ModelData x) => Python.Invoke<ArrayOrObject>("predict_on_batch", ("x", x.ForReading()));

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
        DestinationCheck.Before(Ends.Outputs, x.At(0).Count, destination);
        return x;
    }

    private ModelData CheckRoom(ModelData x, NDArray destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        x = CheckInput(x);
        DestinationCheck.Before(Ends.Outputs, x.At(0).Count, destination);
        return x;
    }
}
