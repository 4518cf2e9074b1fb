namespace KerasBridge;

public partial class Model
{
    /// <summary>The output for every sample of a model with one output, computed on a thread of its own, upstream <c>predict</c>.</summary>
    /// <param name="cancellationToken">Ends it after the current batch.</param>
    /// <exception cref="OperationCanceledException">(From the task.) It was cancelled.</exception>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/param"/>
    /// <inheritdoc cref="Predict(ModelData, Optional{int}, Optional{Verbosity})" path="/exception"/>
    public Task<NDArray> PredictAsync(
        ModelData x, Optional<int> batchSize = default, Optional<Verbosity> verbose = default, CancellationToken cancellationToken = default)
    {
        x = CheckInput(x);
        Check.AtLeast(batchSize, 1);
        return BackgroundCall.Run("KerasBridge prediction", () => StopMonitor.Run(cancellationToken, callbacks =>
        {
            using PyObject result = RunPredict(x, batchSize, verbose, callbacks);
            return ModelOutput.TakeSingle(result);
        }));
    }
}
