using KerasBridge;

/// <summary>The same layer as in sin_layer.py, written in C#: sin(x), times a factor.</summary>
internal sealed class SinLayer(double units) : CustomLayer
{
    protected override Tensor Call(Tensor inputs) => Ops.Sin(inputs) * units;
}
