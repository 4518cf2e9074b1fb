namespace KerasBridge;

/// <summary>Tensors of the backends as arrays over the same memory, where the backend allows it.</summary>
internal static class BackendTensors
{
    /// <summary>
    /// The tensor, or anything else that NumPy understands, as an array. NumPy itself asks JAX and TensorFlow for their memory
    /// (<c>__array__</c>); who offers only DLPack is asked through that.
    /// </summary>
    public static PyObject ToArray(PyObject source)
    {
        if (source.HasAttr("detach"))
        {
            return FromTorch(source);
        }

        bool isForDLPack = source.HasAttr("__dlpack__") && !source.HasAttr("__array__");
        return NumPy.Current.Invoke(isForDLPack ? "from_dlpack" : "asarray", source);
    }

    // "force" lets go of the gradient, and fetches from another device.
    private static PyObject FromTorch(PyObject tensor)
    {
        using PyObject dtype = tensor.GetAttr("dtype");
        return dtype.ToString() == "torch.bfloat16" ? FromTorchBFloat16(tensor) : tensor.Invoke("numpy", ("force", true));
    }

    // NumPy's bfloat16 is not torch's: the bits pass as integers, or the numbers as float32, which holds each of them.
    private static PyObject FromTorchBFloat16(PyObject tensor)
    {
        NumPy numpy = NumPy.Current;
        if (!numpy.HasBFloat16)
        {
            using PyObject wide = tensor.Invoke("float");
            return wide.Invoke("numpy", ("force", true));
        }

        using PyObject torch = PyObject.Import("torch");
        using PyObject integers = torch.GetAttr("int16");
        using PyObject detached = tensor.Invoke("detach");
        using PyObject bits = detached.Invoke("view", integers);
        using PyObject array = bits.Invoke("numpy", ("force", true));
        return array.Invoke("view", numpy[ElementTypes.Of<BFloat16>()]);
    }
}
