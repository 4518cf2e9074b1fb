using KerasBridge.Constraints;
using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;
using KerasBridge.Regularizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>What layers written in C# can do besides computing one tensor from another.</summary>
public sealed class CustomLayerFeatureTests
{
    [Fact]
    public void Several_inputs_and_outputs_cross()
    {
        using var layer = new SumAndDifference();
        using Tensor left = Keras.Input(2);
        using Tensor right = Keras.Input(2);
        using var model = new Model([left, right], [.. layer.ApplyAll([left, right])]);

        IReadOnlyList<NDArray> outputs = model.PredictAll([new float[,] { { 3, 4 } }, new float[,] { { 1, 1 } }], verbose: Verbosity.Silent);

        Assert.Equal([4, 5], outputs[0].ToArray<float>());
        Assert.Equal([2, 3], outputs[1].ToArray<float>());
        Assert.Equal([new Shape(null, 2), new Shape(null, 2)], layer.BuiltFor);
    }

    [Fact]
    public void Nested_structures_cross()
    {
        OnKeras.Requires3("A dictionary of tensors as input of a layer");
        using var layer = new Nested();
        using Tensor a = Keras.Input(1);
        using Tensor b = Keras.Input(1);

        TensorTree outputs = layer.ApplyTree(TensorTree.Create(new Dictionary<string, TensorTree> { ["a"] = a, ["rest"] = [b, a] }));

        Assert.Equal(["parts", "sum"], outputs.Keys.Order());
        using var model = new Model([a, b], [outputs["sum"].Tensor, outputs["parts"][1].Tensor]);
        IReadOnlyList<NDArray> values = model.PredictAll([new float[,] { { 3 } }, new float[,] { { 4 } }], verbose: Verbosity.Silent);
        Assert.Equal([10], values[0].ToArray<float>());
        Assert.Equal([4], values[1].ToArray<float>());
    }

    [Fact]
    public void A_mask_reaches_the_override()
    {
        using var layer = new CountsMasked();
        using var model = new Sequential(new Input((2, 1)), new Masking(0), layer);

        float[] counts = model.Predict(new float[,,] { { { 1 }, { 0 } }, { { 1 }, { 2 } } }, verbose: Verbosity.Silent).ToArray<float>();

        Assert.Equal([1, 2], counts);
    }

    [Fact]
    public void ComputeMask_says_what_counts_afterwards()
    {
        using var reverse = new InvertsMask();
        using var counts = new CountsMasked();
        using var model = new Sequential(new Input((2, 1)), new Masking(0), reverse, counts);

        Assert.True(reverse.SupportsMasking);
        float[] found = model.Predict(new float[,,] { { { 1 }, { 0 } }, { { 1 }, { 2 } } }, verbose: Verbosity.Silent).ToArray<float>();
        Assert.Equal([1, 0], found);
    }

    [Fact]
    public void A_mask_passes_where_the_layer_supports_it()
    {
        using var pass = new PassesMask();
        using var counts = new CountsMasked();
        using var model = new Sequential(new Input((2, 1)), new Masking(0), pass, counts);

        Assert.Equal([1], model.Predict(new float[,,] { { { 1 }, { 0 } } }, verbose: Verbosity.Silent).ToArray<float>());
    }

    [Fact]
    public void Training_decides_while_a_model_runs()
    {
        using var layer = new NoisyInTraining();
        using var model = new Sequential(new Input(1), layer);
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());
        float[,] x = { { 1 } };

        History history = compiled.Fit(x, x, verbose: Verbosity.Silent);

        Assert.Equal(100, history.Loss[0], 3);
        Assert.Equal(0, compiled.Evaluate(x, x, verbose: Verbosity.Silent).Loss, 5);
    }

    [Fact]
    public void Sublayers_are_tracked()
    {
        using var layer = new TwoDense();
        using var model = new Sequential(new Input(3), layer);
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());

        History history = compiled.Fit(TinyModels.X, TinyModels.Y, epochs: 2, verbose: Verbosity.Silent);

        Assert.Equal(4, model.GetWeights().Count);
        Assert.True(history.Loss[1] < history.Loss[0]);
    }

    [Fact]
    public void A_layer_that_is_applied_twice_shares_its_weights()
    {
        using var layer = new Weighted();
        using Tensor a = Keras.Input(2);
        using Tensor b = Keras.Input(2);
        using var model = new Model([a, b], [layer.Apply(a), layer.Apply(b)]);

        Assert.Equal(2, model.GetWeights().Count);
        Assert.Equal(1, layer.Builds);
    }

    [Fact]
    public void Weights_have_regularizer_constraint_and_type()
    {
        using var layer = new Weighted();
        using var model = new Sequential(new Input(2), layer);
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());
        float[,] x = { { 0, 0 } };

        Assert.Equal(2, compiled.Evaluate(x, x, verbose: Verbosity.Silent).Loss, 5);
        compiled.Fit(x, x, verbose: Verbosity.Silent);

        Assert.All(layer.GetWeights()[0].ToArray<float>(), weight => Assert.True(weight >= 0));
        Assert.Equal("float64", layer.GetWeights()[1].DType.Name);
        Assert.Single(layer.TrainableWeights);
    }

    [Fact]
    public void A_weight_of_an_open_shape_is_refused()
    {
        using var layer = new OpenWeight();
        using Tensor inputs = Keras.Input((null, 2));

        Assert.Contains("open", Assert.Throws<ArgumentException>(() => layer.Apply(inputs)).Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void Assign_changes_a_weight_while_training()
    {
        using var layer = new CountsBatches();
        using var model = new Sequential(new Input(1), layer, new Dense(1));
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());

        compiled.Fit(new float[4, 1], new float[4, 1], batchSize: 1, verbose: Verbosity.Silent);
        compiled.Predict(new float[4, 1], verbose: Verbosity.Silent).Dispose();

        Assert.Equal([4], layer.GetWeights()[0].ToArray<float>());
    }

    [Fact]
    public void AddLoss_adds_to_the_loss()
    {
        using var layer = new PenalisesOutput();
        using var model = new Sequential(new Input(1), layer);
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());
        float[,] x = { { 3 } };

        Assert.Equal(30, compiled.Evaluate(x, x, verbose: Verbosity.Silent).Loss, 4);
    }

    [Fact]
    public void The_layer_computes_in_its_type()
    {
        using var layer = new Weighted(DType.Float64);
        using Tensor inputs = Keras.Input(2, DType.Float64);

        Assert.Equal("float64", layer.Apply(inputs).DType.Name);
    }

    private sealed class SumAndDifference : CustomStructuredLayer
    {
        public IReadOnlyList<Shape> BuiltFor { get; private set; } = [];

        protected override void Build(IReadOnlyList<Shape> inputShapes) => BuiltFor = inputShapes;

        protected override TensorTree Call(TensorTree inputs, CallContext context)
        {
            Tensor left = inputs[0].Tensor;
            Tensor right = inputs[1].Tensor;
            return [left + right, left - right];
        }

        protected override IReadOnlyList<Shape>? ComputeOutputShapes(IReadOnlyList<Shape> inputShapes) => inputShapes;
    }

    private sealed class Nested : CustomStructuredLayer
    {
        protected override TensorTree Call(TensorTree inputs, CallContext context)
        {
            Tensor a = inputs["a"].Tensor;
            Tensor b = inputs["rest"][0].Tensor;
            return TensorTree.Create(new OrderedDictionary<string, TensorTree> { ["sum"] = a + b + inputs["rest"][1].Tensor, ["parts"] = [a * 1, b * 1] });
        }
    }

    private sealed class CountsMasked : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => throw new InvalidOperationException("The mask did not arrive.");

        protected override Tensor Call(Tensor inputs, bool? training, Tensor? mask) =>
            mask is null ? Call(inputs) : Ops.Sum(Ops.Cast(mask, DType.Float32), axis: 1);

        protected override Shape? ComputeOutputShape(Shape inputShape) => new Shape(inputShape[0]);

        protected override Tensor? ComputeMask(Tensor inputs, Tensor? mask) => null;
    }

    private sealed class InvertsMask : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs;

        protected override Tensor? ComputeMask(Tensor inputs, Tensor? mask) => mask is null ? null : Ops.Equal(Ops.Cast(mask, DType.Float32), 0.0);
    }

    private sealed class PassesMask : CustomLayer
    {
        public PassesMask() => SupportMasking();

        protected override Tensor Call(Tensor inputs) => inputs * 1;
    }

    private sealed class NoisyInTraining : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs;

        protected override Tensor Call(Tensor inputs, bool? training) => InTraining(training, () => inputs + 10, () => inputs * 1);
    }

    private sealed class TwoDense : CustomLayer
    {
        private readonly Dense _first;
        private readonly Dense _second;

        public TwoDense()
        {
            _first = Track(new Dense(4, activation: Activation.Tanh));
            _second = Track(new Dense(2));
        }

        protected override Tensor Call(Tensor inputs) => _second.Apply(_first.Apply(inputs));

        protected override Shape? ComputeOutputShape(Shape inputShape) => new Shape(inputShape[0], 2);
    }

    private sealed class Weighted(DType dtype = default) : CustomLayer(dtype: dtype)
    {
        private Tensor? _weight;

        public int Builds { get; private set; }

        protected override void Build(Shape inputShape)
        {
            Builds++;
            _weight = AddWeight("weight", [inputShape[1]], new Constant(-1), regularizer: new L2(1), constraint: new NonNeg());
            AddWeight("fixed", [1], new Ones(), trainable: false, dtype: DType.Float64);
        }

        protected override Tensor Call(Tensor inputs) => inputs * _weight!;
    }

    private sealed class OpenWeight : CustomLayer
    {
        protected override void Build(Shape inputShape) => AddWeight("weight", inputShape);

        protected override Tensor Call(Tensor inputs) => inputs;
    }

    private sealed class CountsBatches : CustomLayer
    {
        private Tensor? _count;

        protected override void Build(Shape inputShape) => _count = AddWeight("count", [1], new Zeros(), trainable: false);

        protected override Tensor Call(Tensor inputs) => inputs * 1;

        protected override Tensor Call(Tensor inputs, bool? training)
        {
            if (training == true || !OnKeras.Is3)
            {
                Assign(_count!, _count! + 1);
            }

            return Call(inputs);
        }
    }

    private sealed class PenalisesOutput : CustomLayer
    {
        protected override Tensor Call(Tensor inputs)
        {
            AddLoss(Ops.Sum(inputs) * 10);
            return inputs * 1;
        }
    }
}
