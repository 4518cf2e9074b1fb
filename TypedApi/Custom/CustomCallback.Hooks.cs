namespace KerasBridge;

public abstract partial class CustomCallback
{
    private delegate void Hook(CustomCallback target, int index, IReadOnlyDictionary<string, double> logs);

    private static readonly (string Python, string Method, bool WantsLogs, Hook Call)[] s_hooks =
    [
        ("on_train_begin", nameof(OnTrainBegin), false, (target, _, _) => target.OnTrainBegin()),
        ("on_train_end", nameof(OnTrainEnd), true, (target, _, logs) => target.OnTrainEnd(logs)),
        ("on_epoch_begin", nameof(OnEpochBegin), false, (target, index, _) => target.OnEpochBegin(index)),
        ("on_epoch_end", nameof(OnEpochEnd), true, (target, index, logs) => target.OnEpochEnd(index, logs)),
        ("on_train_batch_begin", nameof(OnTrainBatchBegin), false, (target, index, _) => target.OnTrainBatchBegin(index)),
        ("on_train_batch_end", nameof(OnTrainBatchEnd), true, (target, index, logs) => target.OnTrainBatchEnd(index, logs)),
        ("on_test_batch_end", nameof(OnTestBatchEnd), true, (target, index, logs) => target.OnTestBatchEnd(index, logs)),
        ("on_predict_batch_end", nameof(OnPredictBatchEnd), false, (target, index, _) => target.OnPredictBatchEnd(index)),
    ];

    // The Python callback that calls the overridden hooks of the target.
    private static PyObject CreateCallback(CustomCallback target)
    {
        KerasRuntime.EnsureInterpreter();
        var overridden = s_hooks.Where(hook => Overrides.Has(target, typeof(CustomCallback), hook.Method));
        return CustomModule.Invoke(
            "make_callback",
            new("class_name", target.GetType().Name),
            new("hooks", CustomModule.Hooks(overridden.Select(hook => KeyValuePair.Create(hook.Python, Forward(target, hook.WantsLogs, hook.Call))))));
    }

    private static Func<PyArguments, PyValue> Forward(CustomCallback target, bool wantsLogs, Hook hook) => arguments =>
    {
        PyObject index = arguments.Positional[0];
        hook(target, index.IsNone ? 0 : index.As<int>(), wantsLogs ? Logs(arguments.Positional[1]) : s_empty);
        return PyValue.None;
    };

    private static readonly IReadOnlyDictionary<string, double> s_empty = new Dictionary<string, double>();

    private static IReadOnlyDictionary<string, double> Logs(PyObject logs) => logs.IsNone ? s_empty : MetricValues.FromDictionary(logs);
}
