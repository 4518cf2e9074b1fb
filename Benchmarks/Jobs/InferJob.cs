namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The fast inference path beside Keras's own <c>predict</c>.</summary>
internal static class InferJob
{
    public const string Name = "Infer against predict, 1 sample";
}
