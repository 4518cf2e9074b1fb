using KerasBridge.Layers;
using KerasBridge.PythonNet;
using Numpy;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet;

/// <summary>pythonnet converts KerasBridge's types by itself.</summary>
public sealed class CodecTests(BothRunning both) : BothTest(both)
{
    [Fact]
    public void Typed_objects_are_passed_to_dynamic_calls()
    {
        using NDArray array = NDArray.From(new float[,] { { 1, 2 }, { 3, 4 } });
        using Sequential model = SmallModel.Create();
        using var layer = new Dense(3);
        using (Py.GIL())
        {
            dynamic numpy = Py.Import("numpy");
            Assert.Equal(10.0, (double)numpy.sum(array));
            Assert.Equal("(4, 1)", numpy.reshape(array, new Shape(4, 1)).shape.ToString());

            dynamic dynamicModel = ((KerasObject)model).Python;
            using Python.Runtime.PyObject theirs = model.ToPython();
            ((dynamic)theirs).add(layer);
        }

        Assert.Equal(2, model.Layers.Count);
    }

    [Fact]
    public void Results_are_read_as_typed_objects()
    {
        using Sequential model = SmallModel.Create();
        using (Py.GIL())
        {
            dynamic theirs = model.ToPython();
            Model typed = theirs;
            Layer layer = theirs.layers[0];
            NDArray weights = theirs.get_weights()[0];
            KerasBridge.PyObject name = ((Python.Runtime.PyObject)theirs.name).As<KerasBridge.PyObject>();

            Assert.True(typed.Python.IsSame(model.Python));
            Assert.Equal("Dense", layer.Python.TypeName);
            Assert.Equal(new Shape(2, 1), weights.Shape);
            Assert.Equal(name.As<string>(), typed.Name);
        }
    }

    [Fact]
    public void A_dynamic_model_goes_on_as_a_typed_one()
    {
        using NDArray x = NDArray.From(new float[4, 2]);
        using CompiledModel made = SmallModel.Compile();
        using (Py.GIL())
        {
            dynamic old = made.ToPython();
            NDArray scores = old.predict(x, verbose: 0);
            CompiledModel model = old;
            History history = model.Fit(x, np.ones(4, 1).ToNDArray(), verbose: Verbosity.Silent);

            Assert.Equal(new Shape(4, 1), scores.Shape);
            Assert.Equal(1, history["loss"][0], 5);
        }
    }

    [Fact]
    public void What_is_nothing_of_the_kind_is_refused_as_pythonnet_does()
    {
        using (Py.GIL())
        {
            using var text = new PyString("no model");
            Assert.Throws<InvalidCastException>(() => text.As<Model>());
            using Python.Runtime.PyObject upper = text.InvokeMethod("upper");
            Assert.Equal("NO MODEL", upper.As<string>());
        }
    }
}
