namespace KerasBridge;

// What the hooks of Python call.
public abstract partial class CustomCallback
{
    internal void RunTrainBegin() => OnTrainBegin();

    internal void RunTrainEnd(IReadOnlyDictionary<string, double> logs) => OnTrainEnd(logs);

    internal void RunEpochBegin(int epoch) => OnEpochBegin(epoch);

    internal void RunEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => OnEpochEnd(epoch, logs);

    internal void RunTrainBatchBegin(int batch) => OnTrainBatchBegin(batch);

    internal void RunTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => OnTrainBatchEnd(batch, logs);

    internal void RunTestBegin() => OnTestBegin();

    internal void RunTestEnd(IReadOnlyDictionary<string, double> logs) => OnTestEnd(logs);

    internal void RunTestBatchBegin(int batch) => OnTestBatchBegin(batch);

    internal void RunTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => OnTestBatchEnd(batch, logs);

    internal void RunPredictBegin() => OnPredictBegin();

    internal void RunPredictEnd() => OnPredictEnd();

    internal void RunPredictBatchBegin(int batch) => OnPredictBatchBegin(batch);

    internal void RunPredictBatchEnd(int batch) => OnPredictBatchEnd(batch);
}
