namespace KerasBridge.Benchmarks.Jobs;

/// <summary>One sample at a time, as a service does that answers requests.</summary>
internal static class SingleSamples
{
    /// <summary>How many samples a turn goes through.</summary>
    public const int Count = 200;

    private const int Pixels = 28 * 28;

    /// <summary>A job that gives each sample, an array of .NET, to the model and reads the result.</summary>
    public static PreparedJob Prepare(Func<CompiledModel, float[,], NDArray> predict) => Prepare(Row, predict);

    /// <summary>The same with arrays of NumPy, as the Python loop has them.</summary>
    public static PreparedJob PrepareArrays(Func<CompiledModel, NDArray, NDArray> predict) => Prepare(numbers => NDArray.CopyOf<float>(numbers, [1, Pixels]), predict);

    private static PreparedJob Prepare<T>(Func<float[], T> convert, Func<CompiledModel, T, NDArray> predict)
    {
        CompiledModel model = JobModels.Dense();
        T[] samples = [.. RandomData.Numbers(Count * Pixels).Chunk(Pixels).Select(convert)];
        return new PreparedJob(model, () => Run(model, samples, predict));
    }

    /// <summary>Calls the model as a function (Python's <c>model(x)</c>).</summary>
    public static NDArray CallDirectly(CompiledModel model, float[,] sample)
    {
        using Tensor input = Ops.ConvertToTensor(sample);
        using Tensor output = model.Apply(input);
        return output.ToNDArray();
    }

    private static void Run<T>(CompiledModel model, T[] samples, Func<CompiledModel, T, NDArray> predict)
    {
        float total = 0;
        foreach (T sample in samples)
        {
            using NDArray output = predict(model, sample);
            total += output.AsReadOnlySpan<float>()[0];
        }

        GC.KeepAlive(total);
    }

    private static float[,] Row(float[] numbers)
    {
        var row = new float[1, numbers.Length];
        Buffer.BlockCopy(numbers, 0, row, 0, numbers.Length * sizeof(float));
        return row;
    }
}
