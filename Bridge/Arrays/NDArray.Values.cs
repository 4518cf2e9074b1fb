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
        "int32" => ExtremesOf<int>(),
        "int64" => ExtremesOf<long>(),
        "uint8" => ExtremesOf<byte>(),
        "float32" => ExtremesOf<float>(),
        "float64" => ExtremesOf<double>(),
        _ => SlowExtremes(),
    };

    /// <summary>The same of integers, exactly.</summary>
    internal (Int128 Least, Int128 Greatest) IntegerExtremes() => !IsViewable ? SlowIntegerExtremes() : DType.Name switch
    {
        "int32" => IntegerExtremesOf<int>(),
        "int64" => IntegerExtremesOf<long>(),
        "uint64" => IntegerExtremesOf<ulong>(),
        "uint8" => IntegerExtremesOf<byte>(),
        _ => SlowIntegerExtremes(),
    };

    private (Int128 Least, Int128 Greatest) IntegerExtremesOf<T>()
        where T : unmanaged, INumber<T>
    {
        using Reading reading = Read();
        ReadOnlySpan<T> values = View<T>();
        return (Int128.CreateChecked(TensorPrimitives.Min(values)), Int128.CreateChecked(TensorPrimitives.Max(values)));
    }

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

    private (double Least, double Greatest) ExtremesOf<T>()
        where T : unmanaged, INumber<T>
    {
        using Reading reading = Read();
        ReadOnlySpan<T> values = View<T>();
        return (double.CreateChecked(TensorPrimitives.Min(values)), double.CreateChecked(TensorPrimitives.Max(values)));
    }

    private (double Least, double Greatest) SlowExtremes()
    {
        using PyObject least = NumPy.Current.Invoke("min", this);
        using PyObject greatest = NumPy.Current.Invoke("max", this);
        return (least.As<double>(), greatest.As<double>());
    }
}
