using System.Numerics;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Tensors of PyTorch and arrays over one memory.</summary>
public sealed class BackendTensorTests
{
    [Fact]
    public void A_tensor_on_the_CPU_is_seen_without_a_copy()
    {
        using PyObject tensor = Torch("torch.zeros(2, 3)");
        using NDArray array = NDArray.FromPython(tensor);

        array.AsSpan<float>()[5] = 7;

        Assert.True(NumPyText.IsTrue("x.tolist() == [[0, 0, 0], [0, 0, 7]]", ("x", tensor)));
    }

    [Fact]
    public void A_transposed_tensor_keeps_its_strides()
    {
        using PyObject tensor = Torch("torch.arange(6.).reshape(2, 3).T");
        using NDArray array = NDArray.FromPython(tensor);

        Assert.Equal(4f, array.AsReadOnlyTensorSpan<float>()[1, 1]);
        Assert.Equal([0, 3, 1, 4, 2, 5], array.ToArray<float>());
    }

    [Fact]
    public void A_tensor_that_is_differentiated_is_seen_as_its_values()
    {
        using PyObject tensor = Torch("torch.ones(3, requires_grad=True)");

        Assert.Equal([1, 1, 1], NDArray.FromPython(tensor).ToArray<float>());
        Assert.Equal([2, 2, 2], NDArray.FromPython(Torch("torch.ones(3, requires_grad=True) * 2")).ToArray<float>());
    }

    [Fact]
    public void The_array_keeps_the_memory_of_the_tensor_alive()
    {
        NDArray array;
        using (PyObject tensor = Torch("torch.full((1000,), 3.0)"))
        {
            array = NDArray.FromPython(tensor);
        }

        using (array)
        {
            Assert.Equal(3000, array.AsSpan<float>().ToArray().Sum());
        }
    }

    [Fact]
    public void Conjugated_tensors_are_resolved()
    {
        using PyObject tensor = Torch("torch.tensor([1 + 2j]).conj()");

        using NDArray array = NDArray.FromPython(tensor);

        Assert.Equal(DType.Complex64, array.DType);
        Assert.Equal([new Complex(1, -2)], array.ToArray<Complex>());
    }

    [Fact]
    public void Half_of_the_precision_is_seen_without_a_copy()
    {
        using PyObject tensor = Torch("torch.tensor([1.5, -3.0, 1e30], dtype=torch.bfloat16).reshape(3, 1)");
        using NDArray array = NDArray.FromPython(tensor);

        array.AsSpan<BFloat16>()[1] = (BFloat16)0.25f;

        Assert.Equal(DType.BFloat16, array.DType);
        Assert.Equal(new Shape(3, 1), array.Shape);
        Assert.True(NumPyText.IsTrue("x.tolist()[:2] == [[1.5], [0.25]]", ("x", tensor)));
        Assert.Equal((float)(BFloat16)1e30f, array.ToArray<float>()[2]);
    }

    [Fact]
    public void Who_offers_only_DLPack_is_asked_for_it()
    {
        using PyObject tensor = Torch("torch.arange(4)");
        using PyObject lender = NumPyText.Evaluate(
            "type('Lender', (), {'__dlpack__': lambda self, **k: x.__dlpack__(**k), '__dlpack_device__': lambda self: x.__dlpack_device__()})()", ("x", tensor));

        using NDArray array = NDArray.FromPython(lender);
        tensor.SetItem(0, 9);

        Assert.Equal([9, 1, 2, 3], array.ToArray<long>());
    }

    [Fact]
    public void A_tensor_of_Keras_is_made_over_an_array_without_a_copy()
    {
        Torch("torch").Dispose();
        var memory = new float[] { 1, 2, 3 };
        using NDArray array = memory;
        using Tensor tensor = Tensor.FromArray(array);
        using Tensor copied = Ops.ConvertToTensor(array);

        memory[1] = 20;

        Assert.Equal([1, 20, 3], tensor.ToNDArray().ToArray<float>());
        Assert.Equal([1, 400, 9], (tensor * tensor).ToNDArray().ToArray<float>());
        Assert.Equal([1, 2, 3], copied.ToNDArray().ToArray<float>());
    }

    [Theory]
    [InlineData("np.arange(3, dtype='uint32')", "int64")]
    [InlineData("np.broadcast_to(np.arange(3.), (2, 3))", "float64")]
    [InlineData("np.arange(3, dtype='int16')[::-1]", "int16")]
    public void What_can_t_be_shared_is_copied_into_the_tensor(string expression, string type)
    {
        OnKeras.Requires3("A tensor with values");
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        using Tensor tensor = Tensor.FromArray(array);

        Assert.Equal((array.Shape, type), (tensor.Shape, tensor.DType.Name));
        Assert.Equal(array.ToArray<double>(), tensor.ToNDArray().ToArray<double>());
    }

    [Fact]
    public void The_values_of_a_symbolic_tensor_are_an_error()
    {
        OnKeras.Requires3("A symbolic tensor of PyTorch");

        Assert.ThrowsAny<PythonException>(() => Keras.Input(shape: 3).ToNDArray());
    }

    private static PyObject Torch(string expression)
    {
        Assert.SkipUnless(KerasRuntime.Current.Backend == KerasBackend.Torch, $"PyTorch's tensors need it as backend, and {KerasRuntime.Current.Backend} runs.");
        using PyObject torch = PyObject.Import("torch");
        return NumPyText.Evaluate(expression, ("torch", torch));
    }
}
