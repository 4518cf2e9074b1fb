using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Training;

/// <summary>A tiny model with its data: 8 samples, in batches of 2. All tests share one graph, so that Theano compiles it once.</summary>
public sealed class TrainingBench : IDisposable
{
    public const int Batches = 4;

    public TrainingBench()
    {
        using var network = new Sequential(new Input(1), new Dense(1));
        Model = network.Compile(new SGD(), new MeanSquaredError());
    }

    public CompiledModel Model { get; }

    public NDArray X { get; } = new float[8, 1] { { 0 }, { 1 }, { 2 }, { 3 }, { 4 }, { 5 }, { 6 }, { 7 } };

    public NDArray Y { get; } = new float[8, 1] { { 1 }, { 1 }, { 1 }, { 1 }, { 1 }, { 1 }, { 1 }, { 1 } };

    public float[] Weights
    {
        get
        {
            using NDArray result = Model.PredictOnBatch(new float[,] { { 0 }, { 1 } });
            return result.ToArray<float>();
        }
    }

    public Task<History> FitAsync(
        int epochs = 2,
        Action<TrainingProgress>? report = null,
        TrainingControl? control = null,
        bool validate = false,
        IReadOnlyList<Callback>? callbacks = null,
        TimeSpan? timeLimit = null,
        CancellationToken token = default) =>
        Model.FitAsync(
            X,
            Y,
            batchSize: 2,
            epochs: epochs,
            verbose: Verbosity.Silent,
            callbacks: callbacks,
            validationData: validate ? (X, Y) : null,
            progress: report is null ? null : new Reports(report),
            control: control,
            timeLimit: timeLimit,
            cancellationToken: token);

    public History Fit(int epochs = 1, IReadOnlyList<Callback>? callbacks = null) =>
        Model.Fit(X, Y, batchSize: 2, epochs: epochs, verbose: Verbosity.Silent, callbacks: callbacks);

    public void Dispose() => Model.Dispose();

    private sealed class Reports(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
