namespace KerasBridge.Tests.Integration.Custom;

/// <summary>A metric that is written in C#: the largest error of all batches.</summary>
internal sealed class LargestError : CustomMetric
{
    private readonly Tensor _largest;

    public LargestError()
        : base("largest_error") => _largest = AddVariable("largest", []);

    protected override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) =>
        Assign(_largest, Ops.Maximum(_largest, Ops.Max(Ops.Abs(yTrue - yPred))));

    protected override Tensor ComputeResult() => _largest * 1.0;
}
