using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

public sealed class CustomCallbackTests : IDisposable
{
    private readonly CompiledModel _model = Make();
    private readonly NDArray _x = new float[8, 1];
    private readonly NDArray _y = new float[8, 1];

    [Fact]
    public void Hooks_run_in_Keras_order_with_the_logs()
    {
        using var callback = new Recorder();

        History history = Fit(callback, epochs: 2);

        Assert.Equal(
            ["train begin", "epoch begin 0", "batch end 0", "batch end 1", "epoch end 0", "epoch begin 1", "batch end 0", "batch end 1", "epoch end 1", "train end"],
            callback.Events);
        Assert.Equal(history.Loss, callback.Losses, (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void StopTraining_ends_after_the_epoch()
    {
        using var callback = new Stopper();

        Assert.Equal([0], Fit(callback, epochs: 5).Epochs);
    }

    [Fact]
    public void An_exception_of_a_hook_comes_out_of_Fit_as_the_same_object_and_the_model_stays_usable()
    {
        var thrown = new InvalidTimeZoneException("from a hook");
        using var callback = new Thrower(thrown);

        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => Fit(callback, epochs: 1)));
        Assert.Equal(8, _model.Predict(_x, verbose: Verbosity.Silent).Count);
    }

    [Fact]
    public void A_hook_may_wait_for_a_thread_that_uses_Python()
    {
        using var callback = new WaitsForOtherThread();

        Fit(callback, epochs: 1);

        Assert.Equal("8", callback.Answer);
    }

    [Fact]
    public void Every_hook_of_Keras_can_be_overridden()
    {
        using var callback = new AllHooks();

        _model.Fit(_x, _y, batchSize: 8, epochs: 1, verbose: Verbosity.Silent, callbacks: [callback], validationData: (_x, _y));
        using PyObject callbacks = PyValue.List(callback).ToPyObject();
        _model.Python.Invoke("predict", ("x", _x), ("batch_size", 8), ("verbose", 0), ("callbacks", callbacks)).Dispose();

        Assert.Equal(
            [
                "train begin 1 × 1", "epoch begin", "train batch begin", "train batch end: loss", "test begin", "test batch begin",
                "test batch end: loss", "test end", "epoch end: loss, val_loss", "train end",
                "predict begin", "predict batch begin", "predict batch end", "predict end",
            ],
            callback.Events);
    }

    [Fact]
    public void Logs_may_be_kept_and_read_later()
    {
        using var callback = new KeepsLogs();

        History history = _model.Fit(_x, _y, batchSize: 8, epochs: 2, verbose: Verbosity.Silent, callbacks: [callback]);

        Assert.Equal(history.Loss, callback.Logs.Select(logs => logs["loss"]), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Contains("loss", Assert.Throws<KeyNotFoundException>(() => callback.Logs[0]["accuracy"]).Message);
    }

    public void Dispose() => _model.Dispose();

    private static CompiledModel Make()
    {
        using var model = new Sequential(new Input(1), new Dense(1));
        return model.Compile(new SGD(), new MeanSquaredError());
    }

    private History Fit(CustomCallback callback, int epochs) =>
        _model.Fit(_x, _y, batchSize: 4, epochs: epochs, verbose: Verbosity.Silent, callbacks: [callback]);

    private sealed class Recorder : CustomCallback
    {
        public List<string> Events { get; } = [];

        public List<double> Losses { get; } = [];

        protected override void OnTrainBegin() => Events.Add("train begin");

        protected override void OnTrainEnd(IReadOnlyDictionary<string, double> logs) => Events.Add("train end");

        protected override void OnEpochBegin(int epoch) => Events.Add($"epoch begin {epoch}");

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Events.Add($"batch end {batch}");

        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs)
        {
            Events.Add($"epoch end {epoch}");
            Losses.Add(logs["loss"]);
        }
    }

    private sealed class Stopper : CustomCallback
    {
        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => StopTraining();
    }

    private sealed class Thrower(Exception exception) : CustomCallback
    {
        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => throw exception;
    }

    private sealed class WaitsForOtherThread : CustomCallback
    {
        public string? Answer { get; private set; }

        protected override void OnEpochBegin(int epoch)
        {
            var other = new Thread(() =>
            {
                using PyObject builtins = PyObject.Import("builtins");
                Answer = builtins.Invoke("abs", -8).ToString();
            });
            other.Start();
            other.Join();
        }
    }

    private sealed class KeepsLogs : CustomCallback
    {
        public List<IReadOnlyDictionary<string, double>> Logs { get; } = [];

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Logs.Add(logs);
    }

    private sealed class AllHooks : CustomCallback
    {
        public List<string> Events { get; } = [];

        protected override void OnTrainBegin() => Events.Add($"train begin {Plan.Epochs} × {Plan.Batches}");

        protected override void OnTrainEnd(IReadOnlyDictionary<string, double> logs) => Events.Add("train end");

        protected override void OnEpochBegin(int epoch) => Events.Add("epoch begin");

        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => Add("epoch end", logs);

        protected override void OnTrainBatchBegin(int batch) => Events.Add("train batch begin");

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Add("train batch end", logs);

        protected override void OnTestBegin() => Events.Add("test begin");

        protected override void OnTestEnd(IReadOnlyDictionary<string, double> logs) => Events.Add("test end");

        protected override void OnTestBatchBegin(int batch) => Events.Add("test batch begin");

        protected override void OnTestBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => Add("test batch end", logs);

        protected override void OnPredictBegin() => Events.Add("predict begin");

        protected override void OnPredictEnd() => Events.Add("predict end");

        protected override void OnPredictBatchBegin(int batch) => Events.Add("predict batch begin");

        protected override void OnPredictBatchEnd(int batch) => Events.Add("predict batch end");

        private void Add(string name, IReadOnlyDictionary<string, double> logs) => Events.Add($"{name}: {string.Join(", ", logs.Keys.Order())}");
    }
}
