namespace KerasBridge.Tests.Integration.Training;

public sealed class TrainingControlTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly TrainingBench _bench = new();
    private readonly TrainingControl _control = new();

    [Fact]
    public async Task A_paused_training_waits_after_its_batch_and_the_model_predicts_meanwhile()
    {
        var paused = new TaskCompletionSource();
        int batches = 0;

        Task<History> training = _bench.FitAsync(
            epochs: 2,
            report =>
            {
                batches++;
                if ((report.Epoch, report.Batch) == (0, 2))
                {
                    _control.Pause();
                    paused.SetResult();
                }
            },
            _control);
        await paused.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);
        float[] first = _bench.Weights, second = _bench.Weights;

        Assert.True(_control.IsPaused);
        Assert.Equal(2, batches);
        Assert.Equal(first, second);
        Assert.False(training.IsCompleted);

        _control.Resume();
        Assert.Equal([0, 1], (await training.WaitAsync(s_patience, TestContext.Current.CancellationToken)).Epochs);
    }

    [Fact]
    public async Task A_paused_training_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        Task<History> training = PauseAtFirstBatch(out Task paused, source.Token);
        await paused;
        await source.CancelAsync();

        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => training.WaitAsync(s_patience, TestContext.Current.CancellationToken));

        Assert.True(thrown.History.IsLastEpochPartial);
    }

    [Fact]
    public async Task A_paused_training_can_be_stopped()
    {
        Task<History> training = PauseAtFirstBatch(out Task paused);
        await paused;
        _control.Stop();

        History history = await training.WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.Equal((TrainingEnd.Stopped, true), (history.End, history.IsLastEpochPartial));
        Assert.Single(history.Loss);
    }

    [Fact]
    public async Task Stopping_at_the_end_of_an_epoch_leaves_whole_epochs()
    {
        History history = await _bench.FitAsync(
            epochs: 5,
            report =>
            {
                if (report is { Epoch: 1, Batch: TrainingBench.Batches, IsEpochEnd: false })
                {
                    _control.Stop();
                }
            },
            _control,
            validate: true);

        Assert.Equal((TrainingEnd.Stopped, false), (history.End, history.IsLastEpochPartial));
        Assert.Equal([0, 1], history.Epochs);
        Assert.All(history["val_loss"], loss => Assert.True(double.IsFinite(loss)));
    }

    [Fact]
    public async Task Stopping_within_an_epoch_skips_the_rest_of_it_and_its_validation()
    {
        History history = await _bench.FitAsync(
            epochs: 5,
            report =>
            {
                if (report is { Epoch: 1, Batch: 2 })
                {
                    _control.Stop();
                }
            },
            _control,
            validate: true);

        Assert.Equal((TrainingEnd.Stopped, true), (history.End, history.IsLastEpochPartial));
        Assert.Equal([0, 1], history.Epochs);
        Assert.Equal([true, false], history["val_loss"].Select(double.IsFinite));
    }

    [Fact]
    public async Task A_stop_is_for_good()
    {
        _control.Stop();
        _control.Pause();

        History history = await _bench.FitAsync(epochs: 5, control: _control);

        Assert.Equal((TrainingEnd.Stopped, true, 1), (history.End, history.IsLastEpochPartial, history.Epochs.Count));
    }

    [Fact]
    public async Task A_loop_of_Python_without_end_can_be_interrupted()
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_stuck", "stuck.py", """
            import keras

            class Stuck(keras.callbacks.Callback):
                def __init__(self, tell):
                    super().__init__()
                    self.tell = tell

                def on_train_batch_end(self, batch, logs=None):
                    self.tell()
                    while True:
                        pass
            """);
        var reached = new TaskCompletionSource();
        using PyObject tell = PyFunction.Create(() => reached.TrySetResult());
        using PyObject stuck = module.Invoke("Stuck", tell);
        using Callback callback = Callback.FromPython(stuck);

        Task<History> training = _bench.FitAsync(control: _control, callbacks: [callback]);
        await reached.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.True(_control.Interrupt());
        var thrown = await Assert.ThrowsAsync<TrainingCanceledException>(() => training.WaitAsync(s_patience, TestContext.Current.CancellationToken));
        Assert.Equal(TrainingEnd.Interrupted, thrown.History.End);
        Assert.Contains("stuck.py", Assert.IsType<PythonKeyboardInterruptException>(thrown.InnerException).PythonTraceback);
        Assert.Equal([0, 1], (await _bench.FitAsync(epochs: 2)).Epochs);
    }

    [Fact]
    public async Task Nothing_is_interrupted_where_nothing_runs()
    {
        Assert.False(_control.Interrupt());
        Assert.Equal([0], (await _bench.FitAsync(epochs: 1, control: _control)).Epochs);
        Assert.False(_control.Interrupt());
    }

    [Fact]
    public async Task Any_call_can_be_made_interruptible()
    {
        using PyObject module = PythonModules.Load("kerasbridge_test_forever", "forever.py", """
            def forever(begun):
                begun()
                while True:
                    pass
            """);
        var begun = new TaskCompletionSource();
        var interrupt = new TaskCompletionSource<PythonInterrupt>();
        using PyObject tell = PyFunction.Create(() => begun.TrySetResult());
        Task call = Task.Run(
            () =>
            {
                using PythonInterrupt here = PythonInterrupt.OfThisThread();
                interrupt.SetResult(here);
                module.Invoke("forever", tell).Dispose();
            },
            TestContext.Current.CancellationToken);
        await begun.Task.WaitAsync(s_patience, TestContext.Current.CancellationToken);

        Assert.True((await interrupt.Task).Raise());

        await Assert.ThrowsAsync<PythonKeyboardInterruptException>(() => call.WaitAsync(s_patience, TestContext.Current.CancellationToken));
        Assert.False((await interrupt.Task).Raise());
    }

    [Fact]
    public void An_interrupt_that_has_not_struck_is_taken_back()
    {
        using PyObject json = PyObject.Import("json");
        using (PythonInterrupt interrupt = PythonInterrupt.OfThisThread())
        {
            Assert.True(interrupt.Raise());
            Assert.True(interrupt.WasRaised);
        }

        Assert.Equal("[1, 2]", json.Invoke<string>("dumps", PyValue.List(1, 2)));
    }

    public void Dispose() => _bench.Dispose();

    private Task<History> PauseAtFirstBatch(out Task paused, CancellationToken token = default)
    {
        var reached = new TaskCompletionSource();
        paused = reached.Task;
        return _bench.FitAsync(
            epochs: 2,
            report =>
            {
                if (report is { Epoch: 0, Batch: 1 })
                {
                    _control.Pause();
                    reached.TrySetResult();
                }
            },
            _control,
            token: token);
    }
}
