using System.Diagnostics;
using KerasBridge.Soak.Reports;
using KerasBridge.Soak.Workloads;

namespace KerasBridge.Soak;

/// <summary>Predicts from one and from many threads, on one model and on several, alone and while another model is trained.</summary>
/// <param name="threads">How many threads.</param>
/// <param name="count">How many predictions in each case.</param>
internal sealed class ThroughputRun(int threads, long count) : IDisposable
{
    private const int Models = 8;
    private const int Distinct = 8;
    private const double Tolerance = 1e-5;

    private readonly Model[] _models = [.. Enumerable.Range(0, Models).Select(_ => SmallModels.Stack())];
    private long _wrong;

    public IReadOnlyList<Throughput> Run(CancellationToken cancellation)
    {
        float[][][] expected = [.. _models.Select(model => Enumerable.Range(0, Distinct).Select(sample => Predict(model, sample)).ToArray())];
        return
        [
            Measure("one model", 1, models: 1, expected, cancellation),
            Measure("one model", threads, models: 1, expected, cancellation),
            Measure($"{Models} models", 1, Models, expected, cancellation),
            Measure($"{Models} models", threads, Models, expected, cancellation),
            MeasureWhileTraining("one model, while another is trained", models: 1, expected, cancellation),
            MeasureWhileTraining($"{Models} models, while another is trained", Models, expected, cancellation),
        ];
    }

    public void Dispose() => Array.ForEach(_models, model => model.Dispose());

    private Throughput Measure(string name, int crew, int models, float[][][] expected, CancellationToken cancellation)
    {
        _wrong = 0;
        long start = Stopwatch.GetTimestamp();
        Crew.Run(crew, 0, count, number => Check(number, models, expected), cancellation);
        return new Throughput(name, crew, count, Stopwatch.GetElapsedTime(start).TotalSeconds, _wrong);
    }

    private Throughput MeasureWhileTraining(string name, int models, float[][][] expected, CancellationToken cancellation)
    {
        using Model other = SmallModels.Functional();
        using CompiledModel trained = SmallModels.Compile(other);
        Train(trained);
        using var isMeasured = new CancellationTokenSource();
        Task training = Task.Factory.StartNew(() => TrainUntil(trained, isMeasured.Token), TaskCreationOptions.LongRunning);
        Throughput result = Measure(name, threads, models, expected, cancellation);
        isMeasured.Cancel();
        training.GetAwaiter().GetResult();
        return result;
    }

    private void Check(long number, int models, float[][][] expected)
    {
        int model = (int)(number % models);
        int sample = (int)(number / models % Distinct);
        float[] result = Predict(_models[model], sample);
        if (result.Zip(expected[model][sample]).Any(pair => Math.Abs(pair.First - pair.Second) > Tolerance))
        {
            Interlocked.Increment(ref _wrong);
        }
    }

    private static float[] Predict(Model model, int sample)
    {
        using NDArray input = SmallModels.Samples(1, sample);
        return SmallModels.Predict(model, input);
    }

    private static void TrainUntil(CompiledModel model, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            Train(model);
        }
    }

    private static void Train(CompiledModel model)
    {
        using NDArray x = SmallModels.Samples(256);
        using NDArray y = new float[256, 4];
        model.Fit(x, y, verbose: Verbosity.Silent);
    }
}
