namespace KerasBridge.Benchmarks.Jobs;

/// <summary>Trainings.</summary>
internal static class FitJobs
{
    private const int Samples = 6000;
    private const int Images = 1024;
    private const int Pixels = 28 * 28;

    public static PreparedJob Dense() =>
        Fit(JobModels.Dense(), NDArray.From(RandomData.Numbers(Samples * Pixels), (Samples, Pixels)), RandomData.Labels(Samples), batchSize: 32, epochs: 2);

    public static PreparedJob Convolution() =>
        Fit(JobModels.Convolution(), NDArray.From(RandomData.Numbers(Images * Pixels), [Images, 28, 28, 1]), RandomData.Labels(Images), batchSize: 32, epochs: 1);

    public static PreparedJob ConvolutionWithCallback()
    {
        var callback = new LossSum();
        return Fit(
            JobModels.Convolution(),
            NDArray.From(RandomData.Numbers(Images * Pixels), [Images, 28, 28, 1]),
            RandomData.Labels(Images),
            batchSize: 32,
            epochs: 1,
            callback);
    }

    public static PreparedJob Mnist()
    {
        LabeledData train = Datasets.Mnist.LoadData().Train;
        return Fit(JobModels.Dense(), train.X.Reshape((null, Pixels)) / 255f, Utils.ToCategorical(train.Y, numClasses: 10), batchSize: 128, epochs: 1);
    }

    /// <summary>Why MNIST is not there; null where it is.</summary>
    public static string? WithoutMnist()
    {
        try
        {
            Datasets.Mnist.LoadData();
            return null;
        }
        catch (DatasetException e)
        {
            return e.Message.Split('\n')[0].TrimEnd('.');
        }
    }

    private static PreparedJob Fit(CompiledModel model, NDArray x, NDArray y, int batchSize, int epochs, params Callback[] callbacks) =>
        new(model, () => model.Fit(x, y, batchSize: batchSize, epochs: epochs, verbose: Verbosity.Silent, callbacks: callbacks));

    // Looks at every batch.
    private sealed class LossSum : CustomCallback
    {
        private double _sum;

        protected override void OnTrainBatchEnd(int batch, IReadOnlyDictionary<string, double> logs) => _sum += logs["loss"];
    }
}
