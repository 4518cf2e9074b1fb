namespace KerasBridge.Soak.Workloads;

/// <summary>Predictions of one small model, for one sample at a time.</summary>
internal sealed record Predictions() : Workload("predictions", 100_000)
{
    private const int Distinct = 8;

    private readonly Model _model = SmallModels.Stack();
    private readonly Lock _gate = new();
    private float[][]? _expected;

    public override void Run(long number)
    {
        float[][] expected = _expected ?? Expected();
        int sample = (int)(number % Distinct);
        float[] result = PredictSample(sample);
        Expect(result.Zip(expected[sample]).All(pair => Math.Abs(pair.First - pair.Second) < 1e-5), "a prediction");
    }

    public override void Dispose() => _model.Dispose();

    private float[] PredictSample(int sample)
    {
        using NDArray input = SmallModels.Samples(1, sample);
        return SmallModels.Predict(_model, input);
    }

    private float[][] Expected()
    {
        lock (_gate)
        {
            return _expected ??= [.. Enumerable.Range(0, Distinct).Select(PredictSample)];
        }
    }
}
