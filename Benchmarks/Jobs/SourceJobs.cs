namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Trainings whose batches C# prepares on another thread, beside the same data given to Keras as one array.</summary>
internal static class SourceJobs
{
    public const string Dense = "fit from a C# source, 6,000 × 784, 2 epochs";
    public const string Convolution = "fit from a C# source, small convolution, 1 epoch";
    public const string Iterator = "fit from a C# iterator, 6,000 × 784, 2 epochs";

    private const int Pixels = 28 * 28;
    private const int BatchSize = 32;

    public static IEnumerable<Job> All =>
    [
        new(Dense, "Fit", 1, () => Fit(JobModels.Dense(), Source(6000, [6000, Pixels]), epochs: 2)),
        new(Iterator, "Fit", 1, () => Fit(JobModels.Dense(), Dataset.FromBatches(Made(RandomData.Numbers(6000 * Pixels), 6000)).Prefetch(), epochs: 2)),
        new(Convolution, "Convolution", 1, () => Fit(JobModels.Convolution(), Source(1024, [1024, 28, 28, 1]), epochs: 1)),
    ];

    private static Dataset Source(int samples, Shape shape) =>
        Dataset.From(NDArray.From(RandomData.Numbers(samples * Pixels), shape), RandomData.Labels(samples)).Shuffle(seed: 1).Batch(BatchSize).Prefetch();

    // What an application does that has its data elsewhere: fill arrays of .NET.
    private static IEnumerable<Batch> Made(float[] numbers, int samples)
    {
        for (int start = 0; start < samples; start += BatchSize)
        {
            int count = Math.Min(BatchSize, samples - start);
            var x = new float[count, Pixels];
            Buffer.BlockCopy(numbers, start * Pixels * sizeof(float), x, 0, Buffer.ByteLength(x));
            yield return new Batch(x, RandomData.Labels(count));
        }
    }

    private static PreparedJob Fit(CompiledModel model, Dataset data, int epochs) =>
        new(model, () => model.Fit(data, epochs: epochs, verbose: Verbosity.Silent));
}
