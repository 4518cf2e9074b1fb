using KerasBridge;

/// <summary>The share of predictions that are off by no more than a tolerance, over all batches of an epoch.</summary>
internal sealed class ShareWithin : CustomMetric
{
    private readonly double _tolerance;
    private readonly Tensor _hits;
    private readonly Tensor _total;

    public ShareWithin(double tolerance, string name)
        : base(name)
    {
        _tolerance = tolerance;
        _hits = AddVariable("hits", []);
        _total = AddVariable("total", []);
    }

    protected override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight)
    {
        Tensor isHit = Ops.Cast(Ops.LessEqual(Ops.Abs(yTrue - yPred), _tolerance), DType.Float32);
        Assign(_hits, _hits + Ops.Sum(isHit));
        Assign(_total, _total + Ops.Sum(Ops.OnesLike(isHit)));
    }

    protected override Tensor ComputeResult() => _hits / _total;
}
