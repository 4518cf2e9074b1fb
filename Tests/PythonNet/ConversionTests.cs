using KerasBridge.PythonNet;
using Numpy;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Objects go from one to the other without copies, each holder with a reference of its own.</summary>
public sealed class ConversionTests(BothRunning both) : BothTest(both)
{
    [Fact]
    public void Each_holder_counts_once()
    {
        using KerasBridge.PyObject sys = KerasBridge.PyObject.Import("sys");
        using KerasBridge.PyObject builtins = KerasBridge.PyObject.Import("builtins");
        using KerasBridge.PyObject target = builtins.Invoke("list");
        int before = sys.Invoke<int>("getrefcount", target);

        using (Py.GIL())
        {
            Python.Runtime.PyObject theirs = target.ToPythonNet();
            Assert.Equal(before + 1, sys.Invoke<int>("getrefcount", target));
            KerasBridge.PyObject back = theirs.ToKerasBridge();
            Assert.Equal(before + 2, sys.Invoke<int>("getrefcount", target));
            Assert.True(back.IsSame(target));

            back.Dispose();
            theirs.Dispose();
        }

        Assert.Equal(before, sys.Invoke<int>("getrefcount", target));
    }

    [Fact]
    public void What_pythonnet_disposed_lives_on_in_KerasBridge()
    {
        KerasBridge.PyObject ours;
        using (Py.GIL())
        {
            using var theirs = new PyString("kept by the other side");
            ours = theirs.ToKerasBridge();
        }

        using (ours)
        {
            Assert.Equal("kept by the other side", ours.As<string>());
        }
    }

    [Fact]
    public void What_is_disposed_is_refused()
    {
        using (Py.GIL())
        {
            var theirs = new PyString("gone");
            theirs.Dispose();
            Assert.Throws<ObjectDisposedException>(() => theirs.ToKerasBridge());
        }

        KerasBridge.PyObject ours = KerasBridge.PyObject.Import("sys");
        ours.Dispose();
        Assert.Throws<ObjectDisposedException>(() => ours.ToPythonNet());
    }

    [Fact]
    public void A_dynamic_model_becomes_a_typed_one()
    {
        using (Py.GIL())
        {
            dynamic keras = Py.Import("keras");
            dynamic model = keras.Sequential();
            model.add(keras.layers.Dense(1, input_shape: new PyTuple([new PyInt(2)]), kernel_initializer: "ones"));

            using Model typed = ((Python.Runtime.PyObject)model).ToModel();
            using NDArray prediction = typed.Predict(new float[,] { { 1, 2 } }, verbose: Verbosity.Silent);

            Assert.Equal([3f], prediction.ToArray<float>());
            Assert.Throws<ArgumentException>(() => ((Python.Runtime.PyObject)model).ToCompiledModel());
            model.compile(optimizer: "sgd", loss: "mse");
            using CompiledModel compiled = ((Python.Runtime.PyObject)model).ToCompiledModel();
            Assert.True(compiled.Fit(new float[4, 2], new float[4, 1], verbose: Verbosity.Silent)["loss"][0] >= 0);
        }
    }

    [Fact]
    public void A_typed_model_is_used_dynamically()
    {
        using CompiledModel model = SmallModel.Compile();
        using (Py.GIL())
        {
            dynamic theirs = model.ToPythonNet();
            dynamic numpy = Py.Import("numpy");
            dynamic prediction = theirs.predict(numpy.zeros(new PyTuple([new PyInt(1), new PyInt(2)])), verbose: 0);

            Assert.Equal("(1, 1)", prediction.shape.ToString());
            Assert.Equal(3, (int)theirs.count_params());
        }
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        using (Py.GIL())
        {
            using var text = new PyString("no model");
            Assert.Throws<ArgumentException>(() => text.ToModel());
        }
    }

    [Fact]
    public void An_array_of_NET_is_one_memory_for_all_three()
    {
        float[] numbers = [1, 2, 3];
        using NDArray array = NDArray.From(numbers);
        using (Py.GIL())
        {
            NDarray numpyNet = array.ToNumpyNet();
            numbers[0] = 7;
            Assert.Equal([7f, 2f, 3f], numpyNet.GetData<float>());

            numpyNet.self.SetItem(1, new PyFloat(8));
            Assert.Equal(8, numbers[1]);

            using NDArray back = numpyNet.ToNDArray();
            numpyNet.Dispose();
            back.AsSpan<float>()[2] = 9;
            Assert.Equal([7f, 8f, 9f], numbers);
        }
    }

    [Fact]
    public void An_array_of_Numpy_NET_is_seen_without_a_copy()
    {
        NDArray array;
        using (Py.GIL())
        {
            using NDarray<double> made = np.array([1.0, 2.0, 3.0]);
            array = made.ToNDArray();
            made.self.SetItem(0, new PyFloat(5));
        }

        using (array)
        {
            Assert.Equal([5.0, 2.0, 3.0], array.ToArray<double>());
            Assert.Equal(DType.Float64, array.DType);
        }
    }

    [Fact]
    public void A_model_is_trained_on_arrays_of_Numpy_NET()
    {
        using CompiledModel model = SmallModel.Compile();
        using (Py.GIL())
        {
            using NDArray x = np.zeros(8, 2).ToNDArray();
            using NDArray y = np.ones(8, 1).ToNDArray();

            History history = model.Fit(x.AsType(DType.Float32), y.AsType(DType.Float32), epochs: 2, verbose: Verbosity.Silent);

            Assert.True(history["loss"][1] < history["loss"][0]);
        }
    }
}
