namespace KerasBridge;

/// <summary>What is no array of NumPy, or none that .NET can read: as one that it can.</summary>
internal static class ArrayConversion
{
    // NumPy numbers its own element types below this; others come from packages such as ml_dtypes.
    private const int FirstOfOthers = 256;

    /// <summary>The object as an array in the machine's byte order, without a copy where it is one or lends its memory.</summary>
    /// <exception cref="NotSupportedException">The array holds Python objects, structures or times, or some of its elements are masked.</exception>
    public static PyObject ToArray(PyObject source)
    {
        ThrowIfMasked(source);
        PyObject array = BackendTensors.ToArray(source);
        using PyObject dtype = array.GetAttr("dtype");
        if (!IsReadable(dtype))
        {
            string elements = dtype.ToString();
            array.Dispose();
            throw new NotSupportedException(
                $"The array holds {elements}, which has no counterpart in .NET: numbers and texts do. "
                + $"Convert it in Python first ({nameof(PyObject)}.{nameof(PyObject.Invoke)} \"astype\"), or read its items as {nameof(PyObject)}.");
        }

        using PyObject isNative = dtype.GetAttr("isnative");
        return isNative.As<bool>() ? array : ToNative(array, dtype);
    }

    private static void ThrowIfMasked(PyObject source)
    {
        if (!source.HasAttr("mask") || !source.HasAttr("filled"))
        {
            return;
        }

        using PyObject masks = PyObject.Import("numpy.ma");
        if (masks.Invoke<bool>("is_masked", source))
        {
            throw new NotSupportedException(
                "Some elements of the array are masked, and arrays of .NET have no mask: decide in Python what stands in their place "
                + $"({nameof(PyObject)}.{nameof(PyObject.Invoke)} \"filled\").");
        }
    }

    private static bool IsReadable(PyObject dtype)
    {
        using PyObject kind = dtype.GetAttr("kind");
        using PyObject number = dtype.GetAttr("num");
        return kind.As<string>() is not ("O" or "M" or "m" or "V") || number.As<int>() >= FirstOfOthers;
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
}
