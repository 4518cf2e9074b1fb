namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The fast inference path, beside Keras's own <c>predict</c> that a Python user calls.</summary>
internal static class InferJob
{
    public const string Name = "Infer against predict, 1 sample";

    public static Job Job { get; } = new(Name, "Predict", SingleSamples.Count, () => SingleSamples.Prepare((model, x) => model.Infer(x)));
}
