using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>The functions of NumPy that crossing arrays needs.</summary>
internal static class NumPy
{
    /// <summary>An array over an object with the buffer protocol.</summary>
    public static NDArray FromMemory(in GilScope gil, BorrowedRef memory, DType dtype, Shape shape)
    {
        using PyObject holder = PyObject.Own(memory.ToNew());
        if (shape.ElementCount == 0)
        {
            return Zeros(shape, dtype);
        }

        using PyObject flat = Invoke("frombuffer", holder, (Argument)(PyValue)dtype);
        if (shape.Rank == 1)
        {
            return NDArray.Own(flat);
        }

        using PyObject shaped = flat.Invoke("reshape", (PyValue)shape);
        return NDArray.Own(shaped);
    }

    /// <summary>The object as an array, without a copy where it is one already in the machine's byte order.</summary>
    /// <exception cref="NotSupportedException">The array holds Python objects, texts or times.</exception>
    public static PyObject AsArray(PyObject source)
    {
        PyObject array = source.HasAttr("detach") ? FromTorch(source) : Invoke("asarray", source);
        using PyObject dtype = array.GetAttr("dtype");
        using PyObject kind = dtype.GetAttr("kind");
        if (kind.As<string>() is "O" or "U" or "S" or "M" or "m")
        {
            string elements = dtype.ToString();
            array.Dispose();
            throw new NotSupportedException($"The array holds no numbers but {elements}, which have no counterpart in .NET.");
        }

        using PyObject isNative = dtype.GetAttr("isnative");
        return isNative.As<bool>() ? array : ToNative(array, dtype);
    }

    /// <summary>A contiguous array of the element type, the same one where it is so already.</summary>
    public static NDArray Contiguous(NDArray source, DType dtype)
    {
        using PyObject array = Invoke("ascontiguousarray", source, ("dtype", (PyValue)dtype));
        return NDArray.Own(array);
    }

    /// <summary>An array of zeros.</summary>
    public static NDArray Zeros(Shape shape, DType dtype)
    {
        using PyObject array = Invoke("zeros", (PyValue)shape, ("dtype", (PyValue)dtype));
        return NDArray.Own(array);
    }

    /// <summary>Calls a function of the module.</summary>
    public static PyObject Invoke(string function, params ReadOnlySpan<Argument> arguments)
    {
        using PyObject numpy = PyObject.Import("numpy");
        return numpy.Invoke(function, arguments);
    }

    // Backends refuse the other byte order, and .NET can't read it in place.
    private static PyObject ToNative(PyObject array, PyObject dtype)
    {
        using (array)
        {
            using PyObject native = dtype.Invoke("newbyteorder", "=");
            return array.Invoke("astype", native);
        }
    }

    // A tensor that takes part in differentiation refuses to become an array.
    private static PyObject FromTorch(PyObject tensor)
    {
        using PyObject detached = tensor.Invoke("detach");
        using PyObject local = detached.Invoke("cpu");
        return local.Invoke("numpy");
    }
}
