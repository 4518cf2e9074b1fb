using System.Runtime.CompilerServices;

namespace KerasBridge;

public partial class Model
{
    /// <summary>The output for every sample of batches, of a model with one output.</summary>
    /// <param name="data">The batches; of each, only the input is used.</param>
    /// <param name="verbose">What Keras prints. Default: a progress bar in Keras 3, nothing in Keras 2.</param>
    /// <param name="steps">How many batches to take. Default: all.</param>
    /// <param name="callbacks">What is told about the prediction. Default: nobody.</param>
    /// <exception cref="ArgumentException">
    /// A batch does not fit the model (the message has its number) or is null; there is none; data without end are given without
    /// <paramref name="steps"/>; or they end before so many steps.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">
    /// The model has several outputs: use <see cref="PredictAll(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})"/>.
    /// Or, in Keras 2, it does not know the shape of its input yet.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The model or an array is disposed.</exception>
    [OverloadResolutionPriority(2)]
    public NDArray Predict(
        IEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        ModelOutput.TakeSingle(ArrayOrObject.Take(PreparePredict(data, steps, PassArguments.Checked(verbose, callbacks)).Run()));

    /// <summary>The output for every sample of batches that have to be waited for.</summary>
    /// <inheritdoc cref="Predict(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})"/>
    public NDArray Predict(
        IAsyncEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        Predict(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks);

    /// <summary>All outputs for every sample of batches.</summary>
    /// <inheritdoc cref="Predict(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    /// <exception cref="InvalidOperationException">In Keras 2: the model does not know the shape of its input yet.</exception>
    [OverloadResolutionPriority(2)]
    public IReadOnlyList<NDArray> PredictAll(
        IEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        ModelOutput.TakeAll(ArrayOrObject.Take(PreparePredict(data, steps, PassArguments.Checked(verbose, callbacks)).Run()));

    /// <summary>All outputs for every sample of batches that have to be waited for.</summary>
    /// <inheritdoc cref="PredictAll(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})"/>
    public IReadOnlyList<NDArray> PredictAll(
        IAsyncEnumerable<Batch> data, Optional<Verbosity> verbose = default, Optional<int> steps = default, IReadOnlyList<Callback>? callbacks = null) =>
        PredictAll(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks);

    private SourcePass PreparePredict(IEnumerable<Batch> data, Optional<int> steps, PassArguments arguments)
    {
        ThrowIfDisposed();
        return new SourcePass(this, ModelStep.Predict, Dataset.FromBatches(Check.NotNull(data)), steps, arguments);
    }
}
