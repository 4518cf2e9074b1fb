using System.Runtime.CompilerServices;

namespace KerasBridge;

public partial class Model
{
    private const string PredictionThread = "KerasBridge prediction";

    /// <summary>The output for every sample of a model with one output, computed on a thread of its own, upstream <c>predict</c>.</summary>
    /// <param name="progress">
    /// Is told after every batch, on the thread that computes. An exception that it throws ends the work after the batch and comes out of
    /// the task as the same object.
    /// </param>
    /// <param name="cancellationToken">
    /// Ends it after the current batch; callbacks are told of the end. After the last batch, it is too late. Where it is cancelled already,
    /// nothing is computed.
    /// </param>
    /// <exception cref="OperationCanceledException">(From the task.) It was cancelled. The model can be used.</exception>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback})" path="/param|/exception"/>
    public Task<NDArray> PredictAsync(
        ModelData x,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunPredictAsync(CheckInput(x), PassArguments.Checked(verbose, callbacks, batchSize, progress, cancellationToken), ModelOutput.TakeSingle);

    /// <summary>All outputs for every sample, computed on a thread of its own, upstream <c>predict</c>.</summary>
    /// <inheritdoc cref="PredictAsync(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    public Task<IReadOnlyList<NDArray>> PredictAllAsync(
        ModelData x,
        Optional<int> batchSize = default,
        Optional<Verbosity> verbose = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunPredictAsync(CheckInput(x), PassArguments.Checked(verbose, callbacks, batchSize, progress, cancellationToken), ModelOutput.TakeAll);

    /// <summary>The output for every sample of batches, of a model with one output, computed on a thread of its own.</summary>
    /// <inheritdoc cref="Predict(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})" path="/param|/exception"/>
    /// <inheritdoc cref="PredictAsync(ModelData, Optional{int}, Optional{Verbosity}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param[@name='progress' or @name='cancellationToken']|/exception[@cref='T:System.OperationCanceledException']"/>
    [OverloadResolutionPriority(1)]
    public Task<NDArray> PredictAsync(
        IEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(PreparePredict(data, steps, PassArguments.Checked(verbose, callbacks, default, progress, cancellationToken)), ModelOutput.TakeSingle);

    /// <summary>The output for every sample of batches that have to be waited for, computed on a thread of its own.</summary>
    /// <inheritdoc cref="PredictAsync(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)"/>
    public Task<NDArray> PredictAsync(
        IAsyncEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        PredictAsync(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks, progress, cancellationToken);

    /// <summary>All outputs for every sample of batches, computed on a thread of its own.</summary>
    /// <inheritdoc cref="PredictAsync(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)" path="/param|/exception[@cref!='T:System.InvalidOperationException']"/>
    /// <inheritdoc cref="PredictAll(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback})" path="/exception[@cref='T:System.InvalidOperationException']"/>
    [OverloadResolutionPriority(1)]
    public Task<IReadOnlyList<NDArray>> PredictAllAsync(
        IEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        RunAsync(PreparePredict(data, steps, PassArguments.Checked(verbose, callbacks, default, progress, cancellationToken)), ModelOutput.TakeAll);

    /// <summary>All outputs for every sample of batches that have to be waited for, computed on a thread of its own.</summary>
    /// <inheritdoc cref="PredictAllAsync(IEnumerable{Batch}, Optional{Verbosity}, Optional{int}, IReadOnlyList{Callback}, IProgress{BatchProgress}, CancellationToken)"/>
    public Task<IReadOnlyList<NDArray>> PredictAllAsync(
        IAsyncEnumerable<Batch> data,
        Optional<Verbosity> verbose = default,
        Optional<int> steps = default,
        IReadOnlyList<Callback>? callbacks = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        PredictAllAsync(Dataset.FromBatches(Check.NotNull(data)), verbose, steps, callbacks, progress, cancellationToken);

    private Task<T> RunPredictAsync<T>(ModelData x, PassArguments arguments, Func<ArrayOrObject, T> take) =>
        RunAsync(PredictionThread, model => take(RunPredict(model, x, arguments)));

    // The holder may be disposed meanwhile.
    private protected Task<T> RunAsync<T>(string thread, Func<PyObject, T> work)
    {
        PyObject model = Python.Share();
        return BackgroundCall.Run(thread, () =>
        {
            using (model)
            {
                return work(model);
            }
        });
    }

    private static Task<T> RunAsync<T>(SourcePass pass, Func<ArrayOrObject, T> take) =>
        BackgroundCall.Run(PredictionThread, () => take(ArrayOrObject.Take(pass.Run())));
}
