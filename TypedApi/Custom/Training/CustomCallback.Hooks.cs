namespace KerasBridge;

public abstract partial class CustomCallback
{
    private const string Module = "kerasbridge_callback";

    private static readonly LoadedOnce<PyObject> s_module = new(() => PythonModules.LoadEmbedded(typeof(CustomCallback).Assembly, Module));

    private static readonly IReadOnlyDictionary<string, double> s_empty = new Dictionary<string, double>();

    private static readonly CallbackHook[] s_hooks =
    [
        CallbackHook.Plain("on_train_begin", nameof(OnTrainBegin), target => target.OnTrainBegin()),
        CallbackHook.WithLogs("on_train_end", nameof(OnTrainEnd), (target, logs) => target.OnTrainEnd(logs)),
        CallbackHook.WithIndex("on_epoch_begin", nameof(OnEpochBegin), (target, index) => target.OnEpochBegin(index)),
        CallbackHook.WithIndexAndLogs("on_epoch_end", nameof(OnEpochEnd), (target, index, logs) => target.OnEpochEnd(index, logs)),
        CallbackHook.WithIndex("on_train_batch_begin", nameof(OnTrainBatchBegin), (target, index) => target.OnTrainBatchBegin(index)),
        CallbackHook.WithIndexAndLogs("on_train_batch_end", nameof(OnTrainBatchEnd), (target, index, logs) => target.OnTrainBatchEnd(index, logs)),
        CallbackHook.Plain("on_test_begin", nameof(OnTestBegin), target => target.OnTestBegin()),
        CallbackHook.WithLogs("on_test_end", nameof(OnTestEnd), (target, logs) => target.OnTestEnd(logs)),
        CallbackHook.WithIndex("on_test_batch_begin", nameof(OnTestBatchBegin), (target, index) => target.OnTestBatchBegin(index)),
        CallbackHook.WithIndexAndLogs("on_test_batch_end", nameof(OnTestBatchEnd), (target, index, logs) => target.OnTestBatchEnd(index, logs)),
        CallbackHook.Plain("on_predict_begin", nameof(OnPredictBegin), target => target.OnPredictBegin()),
        CallbackHook.Plain("on_predict_end", nameof(OnPredictEnd), target => target.OnPredictEnd()),
        CallbackHook.WithIndex("on_predict_batch_begin", nameof(OnPredictBatchBegin), (target, index) => target.OnPredictBatchBegin(index)),
        CallbackHook.WithIndex("on_predict_batch_end", nameof(OnPredictBatchEnd), (target, index) => target.OnPredictBatchEnd(index)),
    ];

    // The Python callback that calls the overridden hooks of the target.
    private static PyObject CreateCallback(CustomCallback target)
    {
        KerasRuntime.EnsureInterpreter();
        var overridden = s_hooks.Where(hook => Overrides.Has(target.GetType(), typeof(CustomCallback), hook.Method));
        return s_module.Value.Invoke(
            "make_callback",
            new("class_name", target.GetType().Name),
            new("hooks", PyValue.Dictionary(overridden.Select(hook => KeyValuePair.Create(hook.Name, hook.Bind(target))))));
    }

    private static IReadOnlyDictionary<string, double> Logs(PyObject logs) => logs.IsNone ? s_empty : new CallbackLogs(logs);

    // A hook: its name and signature in Python, the method that stands for it, and what calls that. What Python gets back, it ignores.
    private sealed record CallbackHook(string Name, string Method, Func<CustomCallback, PyValue> Bind)
    {
        public static CallbackHook Plain(string name, string method, Action<CustomCallback> call) =>
            new(name, method, target => Signature("plain", PyFunction.Create(() => Done(() => call(target)))));

        public static CallbackHook WithLogs(string name, string method, Action<CustomCallback, IReadOnlyDictionary<string, double>> call) =>
            new(name, method, target => Signature("with_logs", PyFunction.Create<PyObject, bool>(logs => Done(() => call(target, Logs(logs))))));

        public static CallbackHook WithIndex(string name, string method, Action<CustomCallback, int> call) =>
            new(name, method, target => Signature("with_index", PyFunction.Create<int, bool>(index =>
            {
                call(target, index);
                return true;
            })));

        public static CallbackHook WithIndexAndLogs(string name, string method, Action<CustomCallback, int, IReadOnlyDictionary<string, double>> call) =>
            new(name, method, target => Signature("with_index_and_logs", PyFunction.Create<int, PyObject, bool>((index, logs) =>
            {
                call(target, index, Logs(logs));
                return true;
            })));

        private static PyValue Signature(string kind, PyObject function) => PyValue.Tuple(kind, function);

        private static bool Done(Action call)
        {
            call();
            return true;
        }
    }
}
