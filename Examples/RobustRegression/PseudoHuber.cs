using KerasBridge;

/// <summary>
/// A loss that outliers can't pull far: the square of small errors, but for large ones it grows no faster than the error itself.
/// </summary>
/// <param name="delta">Where "large" begins.</param>
internal sealed class PseudoHuber(double delta) : CustomLoss(name: "pseudo_huber")
{
    protected override Tensor Call(Tensor yTrue, Tensor yPred)
    {
        Tensor error = (yPred - yTrue) / delta;
        return (Ops.Sqrt(1 + Ops.Square(error)) - 1) * (delta * delta);
    }
}
