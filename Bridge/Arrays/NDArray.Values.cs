using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The sizes along the axes, without an object for them.</summary>
    internal ReadOnlySpan<nint> AxisSizes => Buffer.Shape;

    /// <summary>The smallest and the greatest element of an array that is not empty.</summary>
    internal (double Least, double Greatest) Extremes() => !IsContiguous ? SlowExtremes() : DType.Name switch
    {
        "int32" => ExtremesOf<int>(),
        "int64" => ExtremesOf<long>(),
        "uint8" => ExtremesOf<byte>(),
        "float32" => ExtremesOf<float>(),
        "float64" => ExtremesOf<double>(),
        _ => SlowExtremes(),
    };

    private (double Least, double Greatest) ExtremesOf<T>()
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> values = View<T>();
        (double, double) extremes = (double.CreateChecked(TensorPrimitives.Min(values)), double.CreateChecked(TensorPrimitives.Max(values)));
        GC.KeepAlive(this);
        return extremes;
    }

    private (double Least, double Greatest) SlowExtremes()
    {
        using PyObject least = NumPy.Current.Invoke("min", this);
        using PyObject greatest = NumPy.Current.Invoke("max", this);
        return (least.As<double>(), greatest.As<double>());
    }
}
