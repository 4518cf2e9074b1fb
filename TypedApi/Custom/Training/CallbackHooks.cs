namespace KerasBridge;

/// <summary>Calls of Python callbacks on their way to the overrides. Only hooks that are overridden cross: those of every batch cost time.</summary>
internal static class CallbackHooks
{
    private static readonly IReadOnlyDictionary<string, double> s_empty = new Dictionary<string, double>();

    private static readonly (string Python, string Method, bool WantsLogs, Hook Call)[] s_hooks =
    [
        ("on_train_begin", "OnTrainBegin", false, (target, _, _) => target.RunTrainBegin()),
        ("on_train_end", "OnTrainEnd", true, (target, _, logs) => target.RunTrainEnd(logs)),
        ("on_epoch_begin", "OnEpochBegin", false, (target, index, _) => target.RunEpochBegin(index)),
        ("on_epoch_end", "OnEpochEnd", true, (target, index, logs) => target.RunEpochEnd(index, logs)),
        ("on_train_batch_begin", "OnTrainBatchBegin", false, (target, index, _) => target.RunTrainBatchBegin(index)),
        ("on_train_batch_end", "OnTrainBatchEnd", true, (target, index, logs) => target.RunTrainBatchEnd(index, logs)),
        ("on_test_begin", "OnTestBegin", false, (target, _, _) => target.RunTestBegin()),
        ("on_test_end", "OnTestEnd", true, (target, _, logs) => target.RunTestEnd(logs)),
        ("on_test_batch_begin", "OnTestBatchBegin", false, (target, index, _) => target.RunTestBatchBegin(index)),
        ("on_test_batch_end", "OnTestBatchEnd", true, (target, index, logs) => target.RunTestBatchEnd(index, logs)),
        ("on_predict_begin", "OnPredictBegin", false, (target, _, _) => target.RunPredictBegin()),
        ("on_predict_end", "OnPredictEnd", false, (target, _, _) => target.RunPredictEnd()),
        ("on_predict_batch_begin", "OnPredictBatchBegin", false, (target, index, _) => target.RunPredictBatchBegin(index)),
        ("on_predict_batch_end", "OnPredictBatchEnd", false, (target, index, _) => target.RunPredictBatchEnd(index)),
    ];

    private delegate void Hook(CustomCallback target, int index, IReadOnlyDictionary<string, double> logs);

    /// <summary>The hooks: Python's name, then C#'s.</summary>
    public static IEnumerable<(string Python, string Method)> Methods => s_hooks.Select(hook => (hook.Python, hook.Method));

    public static IEnumerable<KeyValuePair<string, Func<PyArguments, PyValue>>> All => s_hooks.Select(
        hook => Hooks.Lasting<CustomCallback>($"callback_{hook.Python}", (target, arguments) => Forward(target, arguments, hook.WantsLogs, hook.Call)));

    private static PyValue Forward(CustomCallback target, PyArguments arguments, bool wantsLogs, Hook hook)
    {
        PyObject index = arguments.Positional[1];
        hook(target, index.IsNone ? 0 : index.As<int>(), wantsLogs ? Logs(arguments.Positional[2]) : s_empty);
        return PyValue.None;
    }

    private static IReadOnlyDictionary<string, double> Logs(PyObject logs) => logs.IsNone ? s_empty : MetricValues.FromDictionary(logs);
}
