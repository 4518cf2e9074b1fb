using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge;

public sealed partial class NDArray
{
    /// <summary>The sizes along the axes, without an object for them.</summary>
    internal ReadOnlySpan<nint> AxisSizes => Buffer.Shape;

    /// <summary>The smallest and the greatest element of an array that is not empty.</summary>
    internal (double Least, double Greatest) Extremes() => !IsViewable ? SlowExtremes() : DType.Name switch
    {
        "int32" => ExtremesOf<int, double>(),
        "int64" => ExtremesOf<long, double>(),
        "uint8" => ExtremesOf<byte, double>(),
        "float32" => ExtremesOf<float, double>(),
        "float64" => ExtremesOf<double, double>(),
        _ => SlowExtremes(),
    };

    /// <summary>The same of integers, exactly.</summary>
    internal (Int128 Least, Int128 Greatest) IntegerExtremes() => !IsViewable ? SlowIntegerExtremes() : DType.Name switch
    {
        "int32" => ExtremesOf<int, Int128>(),
        "int64" => ExtremesOf<long, Int128>(),
        "uint64" => ExtremesOf<ulong, Int128>(),
        "uint8" => ExtremesOf<byte, Int128>(),
        _ => SlowIntegerExtremes(),
    };

    private (Int128 Least, Int128 Greatest) SlowIntegerExtremes()
    {
        using PyObject least = NumPy.Current.Invoke("min", this);
        using PyObject greatest = NumPy.Current.Invoke("max", this);
        return (ToInteger(least), ToInteger(greatest));
    }

    private static Int128 ToInteger(PyObject number)
    {
        using PyObject builtins = PyObject.Import("builtins");
        using PyObject integer = builtins.Invoke("int", number);
        return Int128.Parse(integer.ToString(), CultureInfo.InvariantCulture);
    }

    private (TResult Least, TResult Greatest) ExtremesOf<T, TResult>()
        where T : unmanaged, INumber<T>
        where TResult : INumber<TResult>
    {
        using Reading reading = Read();
        ReadOnlySpan<T> values = View<T>();
        return (TResult.CreateChecked(TensorPrimitives.Min(values)), TResult.CreateChecked(TensorPrimitives.Max(values)));
    }

    private (double Least, double Greatest) SlowExtremes()
    {
        using PyObject least = NumPy.Current.Invoke("min", this);
        using PyObject greatest = NumPy.Current.Invoke("max", this);
        return (least.As<double>(), greatest.As<double>());
    }
}
