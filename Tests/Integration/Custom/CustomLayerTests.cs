using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

public sealed class CustomLayerTests
{
    private static readonly float[,] s_x = { { 0f }, { 0.5f }, { 1f }, { 2f } };

    [Fact]
    public void Call_computes_what_the_override_says()
    {
        using var layer = new SinLayer(2.0);
        using var model = new Sequential(new Input(1), layer);

        float[] output = model.Predict(s_x, verbose: Verbosity.Silent).ToArray<float>();

        Assert.Equal(s_x.Cast<float>().Select(x => MathF.Sin(x) * 2f), output, (a, b) => MathF.Abs(a - b) < 1e-5f);
    }

    [Fact]
    public void Build_gets_the_shape_and_makes_weights_that_training_changes()
    {
        using var layer = new ScaleLayer();
        using var model = new Sequential(new Input(3), layer);
        using CompiledModel compiled = model.Compile(new SGD(learningRate: 0.1), new MeanSquaredError());
        float[,] x = { { 1f, 2f, 3f }, { 1f, 1f, 1f } };

        Assert.Equal(3, layer.BuiltFor!.Value[1]);
        Assert.Equal([1f, 1f, 1f], layer.GetWeights()[0].ToArray<float>());
        compiled.Fit(x, new float[2, 3], epochs: 1, verbose: Verbosity.Silent);
        Assert.All(layer.GetWeights()[0].ToArray<float>(), weight => Assert.True(weight < 1f));
    }

    [Fact]
    public void Training_is_told_to_the_override()
    {
        using var layer = new AddOneInTraining();
        Tensor inputs = Keras.Input(1);
        using var training = new Model(inputs, layer.Apply(inputs, training: true));
        using var inference = new Model(inputs, layer.Apply(inputs, training: false));

        Assert.Equal([1f, 1.5f, 2f, 3f], training.Predict(s_x, verbose: Verbosity.Silent).ToArray<float>());
        Assert.Equal([0f, 0.5f, 1f, 2f], inference.Predict(s_x, verbose: Verbosity.Silent).ToArray<float>());
    }

    [Fact]
    public void ComputeOutputShape_is_used_where_it_is_overridden()
    {
        using var layer = new PairSum();
        using Tensor inputs = Keras.Input(4);

        Assert.Equal(new Shape(null, 1), layer.Apply(inputs).Shape);
    }

    [Fact]
    public void An_exception_of_the_override_comes_out_as_the_same_object()
    {
        var thrown = new InvalidTimeZoneException("from Call");
        using var layer = new Throwing(thrown);
        using Tensor inputs = Keras.Input(1);

        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => layer.Apply(inputs)));
    }

    [Fact]
    public void The_layer_is_named_after_its_class()
    {
        using var layer = new SinLayer(1.0);

        Assert.StartsWith("sin_layer", layer.Name);
        Assert.Equal("SinLayer", layer.Python.TypeName);
    }

    private sealed class SinLayer(double units) : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => Ops.Sin(inputs) * units;
    }

    private sealed class ScaleLayer : CustomLayer
    {
        private Tensor? _scale;

        public Shape? BuiltFor { get; private set; }

        protected override void Build(Shape inputShape)
        {
            BuiltFor = inputShape;
            _scale = AddWeight("scale", [inputShape[1]], new Ones());
        }

        protected override Tensor Call(Tensor inputs) => inputs * _scale!;
    }

    private sealed class AddOneInTraining : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs;

        protected override Tensor Call(Tensor inputs, bool? training) => training == true ? inputs + 1.0 : Call(inputs);
    }

    private sealed class PairSum : CustomLayer
    {
        protected override Tensor Call(Tensor inputs)
        {
            using PyObject sum = Sum(inputs);
            return Tensor.FromPython(sum);
        }

        protected override Shape? ComputeOutputShape(Shape inputShape) => new Shape(inputShape[0], 1);

        private static PyObject Sum(Tensor inputs)
        {
            using PyObject module = PyObject.Import(OnKeras.Is3 ? "keras.ops" : "keras.backend");
            return module.Invoke("sum", inputs, ("axis", -1), ("keepdims", true));
        }
    }

    private sealed class Throwing(Exception exception) : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => throw exception;
    }
}
