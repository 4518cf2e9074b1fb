namespace KerasBridge;

/// <summary>Ends an evaluation or a prediction after the batch in which it is cancelled.</summary>
internal sealed class StopMonitor : CustomCallback
{
    private readonly CancellationToken _token;

    private StopMonitor(CancellationToken token) => _token = token;

    /// <summary>Does work that is given the callbacks to run with.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T Run<T>(CancellationToken token, Func<PyValue, T> work)
    {
        token.ThrowIfCancellationRequested();
        if (!token.CanBeCanceled)
        {
            return work(default);
        }

        using var monitor = new StopMonitor(token);
        T result = work(PyValue.List(monitor));
        token.ThrowIfCancellationRequested();
        return result;
    }

    /// <inheritdoc/>
    protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Stop("stop_evaluating");

    /// <inheritdoc/>
    protected override void OnPredictBatchEnd(int batch) => Stop("stop_predicting");

    // Keras 3 asks for a flag, and on some backends an exception would leave it without its weights. Keras 2 knows exceptions only.
    private void Stop(string flag)
    {
        if (!_token.IsCancellationRequested)
        {
            return;
        }

        if (!KerasRuntime.Current.IsKeras3)
        {
            _token.ThrowIfCancellationRequested();
        }

        using PyObject model = Python.GetAttr("model");
        model.SetAttr(flag, true);
    }
}
