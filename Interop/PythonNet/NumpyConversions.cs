using Numpy;

namespace KerasBridge.PythonNet;

/// <summary>Arrays of Numpy.NET as those of KerasBridge, and back, over the same memory.</summary>
public static class NumpyConversions
{
    /// <summary>The array, held by Numpy.NET. Disposing one leaves the other usable.</summary>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    public static NDarray ToNumpyNet(this NDArray array) => new(array.ToPythonNet());

    /// <summary>The array, held by KerasBridge. Disposing one leaves the other usable.</summary>
    /// <exception cref="NotSupportedException">The array holds Python objects, structures or times.</exception>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    public static NDArray ToNDArray(this NDarray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.self.ToNDArray();
    }
}
