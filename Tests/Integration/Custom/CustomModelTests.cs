using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>Models that are written in C#.</summary>
public sealed class CustomModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Call_computes_and_tracked_layers_train()
    {
        using var model = new TwoLayers();
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());

        History history = compiled.Fit(TinyModels.X, TinyModels.Y, epochs: 3, verbose: Verbosity.Silent);

        Assert.True(history.Loss[2] < history.Loss[0]);
        Assert.Equal(4, model.GetWeights().Count);
        Assert.Equal(new Shape(2, 2), compiled.Predict(TinyModels.X, verbose: Verbosity.Silent).Shape);
    }

    [Fact]
    public void Several_inputs_and_outputs_cross_as_a_structure()
    {
        using var model = new SumAndDifference();
        using Tensor left = Keras.Input(2);
        using Tensor right = Keras.Input(2);
        using var functional = new Model([left, right], [.. model.ApplyAll([left, right])]);

        IReadOnlyList<NDArray> outputs = functional.PredictAll([new float[,] { { 3, 4 } }, new float[,] { { 1, 1 } }]);

        Assert.Equal([4, 5], outputs[0].ToArray<float>());
        Assert.Equal([2, 3], outputs[1].ToArray<float>());
    }

    [Fact]
    public void TrainStep_replaces_the_step()
    {
        OnKeras.Requires3("train_step");
        using var model = new OwnStep();
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());

        History history = compiled.Fit(TinyModels.X, TinyModels.Y, batchSize: 2, epochs: 2, verbose: Verbosity.Silent);

        Assert.Equal(2, model.Steps);
        Assert.True(history["twice_loss"][1] < history["twice_loss"][0]);
    }

    [Fact]
    public void A_train_step_in_CSharp_equals_that_of_Keras()
    {
        OnKeras.Requires3("train_step");
        using var own = new OwnStep();
        using var plain = new TwoLayers();
        using CompiledModel ownCompiled = own.Compile(new SGD(0.1), new MeanSquaredError());
        using CompiledModel plainCompiled = plain.Compile(new SGD(0.1), new MeanSquaredError());
        ownCompiled.PredictOnBatch(TinyModels.X).Dispose();
        plainCompiled.PredictOnBatch(TinyModels.X).Dispose();
        own.SetWeights(plain.GetWeights());

        History ownHistory = ownCompiled.Fit(TinyModels.X, TinyModels.Y, batchSize: 1, epochs: 2, shuffle: false, verbose: Verbosity.Silent);
        History plainHistory = plainCompiled.Fit(TinyModels.X, TinyModels.Y, batchSize: 1, epochs: 2, shuffle: false, verbose: Verbosity.Silent);

        Assert.Equal(plainHistory.Loss, ownHistory.Loss, (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void TestStep_and_PredictStep_replace_the_steps()
    {
        OnKeras.Requires3("test_step");
        using var model = new OwnEvaluation();
        using CompiledModel compiled = model.Compile();

        Evaluation evaluation = compiled.Evaluate(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent);
        float[] predicted = compiled.Predict(TinyModels.X, verbose: Verbosity.Silent).ToArray<float>();

        Assert.Equal(7, evaluation["seven"]);
        Assert.All(predicted, value => Assert.True(value is >= 100));
    }

    [Fact]
    public void Two_networks_train_against_each_other()
    {
        OnKeras.Requires3("train_step");
        using var gan = new Gan();
        using CompiledModel compiled = gan.Compile();
        compiled.PredictOnBatch(TinyModels.X).Dispose();
        float[] before = gan.Generator.GetWeights()[0].ToArray<float>();

        History history = compiled.Fit(TinyModels.X, TinyModels.Y, epochs: 3, verbose: Verbosity.Silent);

        Assert.Equal(3, history["d_loss"].Count);
        Assert.Equal(3, history["g_loss"].Count);
        Assert.NotEqual(before, gan.Generator.GetWeights()[0].ToArray<float>());
    }

    [Fact]
    public void Steps_need_Keras_3()
    {
        OnKeras.Requires2("What Keras 2 has no means for");

        Assert.Contains("train_step", Assert.Throws<KerasVersionException>(() => new OwnStep()).Message);
        using var model = new TwoLayers();
        Assert.Throws<KerasVersionException>(() => model.Compile());
    }

    [Fact]
    public void A_model_of_CSharp_is_saved_and_loaded()
    {
        CustomObjects.Register<TwoLayers>("Tests>TwoLayers", () => new TwoLayers());
        OnKeras.Requires3("Saving a subclassed model with its architecture");
        using var model = new TwoLayers();
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());
        compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent);
        string path = _folder.File("model.keras");
        compiled.Save(path);

        using CompiledModel loaded = CompiledModel.Load(path);

        Assert.Equal(TinyModels.Predict(compiled), TinyModels.Predict(loaded));
        Assert.IsType<TwoLayers>(Layer.FromPython(loaded.Python));
        loaded.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent);
    }

    [Fact]
    public void A_model_without_Call_says_so()
    {
        using var model = new WithoutCall();
        using Tensor inputs = Keras.Input(3);

        Assert.Contains("WithoutCall", Assert.Throws<NotImplementedException>(() => model.Apply(inputs)).Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_step_that_throws_ends_Fit_with_its_exception_and_the_model_goes_on()
    {
        OnKeras.Requires3("train_step");
        using var model = new OwnStep { Failure = new InvalidTimeZoneException("in the step") };
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());

        Assert.Same(model.Failure, Assert.Throws<InvalidTimeZoneException>(
            () => compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent)));
        model.Failure = null;
        Assert.Single(compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent).Epochs);
    }

    [Fact]
    public void Gradients_that_do_not_fit_are_refused()
    {
        OnKeras.Requires3("train_step");
        using var model = new TooFewGradients();
        using CompiledModel compiled = model.Compile();

        Assert.Throws<ArgumentException>(() => compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent));
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_model_goes_when_it_is_disposed() => LiveObjects.DoNotGrow(() =>
    {
        using var model = new TwoLayers();
        using Tensor inputs = Keras.Input(3);
        using Tensor outputs = model.Apply(inputs);
    });

    public void Dispose() => _folder.Dispose();

    private class TwoLayers : CustomModel
    {
        private readonly Dense _first;
        private readonly Dense _second;

        public TwoLayers()
        {
            _first = Track(new Dense(4, activation: Activation.Tanh));
            _second = Track(new Dense(2));
        }

        protected override Tensor Call(Tensor inputs, bool? training) => _second.Apply(_first.Apply(inputs));
    }

    private sealed class SumAndDifference : CustomModel
    {
        protected override TensorTree Call(TensorTree inputs, CallContext context)
        {
            Tensor left = inputs[0].Tensor;
            Tensor right = inputs[1].Tensor;
            return [left + right, left - right];
        }
    }

    private sealed class OwnStep : TwoLayers
    {
        private SGD? _optimizer;

        public int Steps { get; private set; }

        public Exception? Failure { get; set; }

        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            if (Failure is not null)
            {
                throw Failure;
            }

            Steps++;
            _optimizer ??= new SGD(0.1);
            IReadOnlyList<Variable> weights = TrainableVariables;
            Tensor prediction = null!;
            LossGradients found = Gradients(() => ComputeLoss(batch, prediction = Apply(batch.X.Tensor, training: true)), weights);
            ApplyGradients(_optimizer, found.Gradients, weights);
            return new Dictionary<string, Tensor>(ComputeMetrics(batch, prediction, found.Loss)) { ["twice_loss"] = found.Loss * 2 };
        }
    }

    private sealed class OwnEvaluation : TwoLayers
    {
        protected override IReadOnlyDictionary<string, Tensor> TestStep(TrainingBatch batch) =>
            new Dictionary<string, Tensor> { ["seven"] = Ops.Mean(batch.X.Tensor) * 0 + 7 };

        protected override TensorTree PredictStep(TensorTree inputs) => base.PredictStep(inputs).Tensor * 0 + 100;
    }

    private sealed class Gan : CustomModel
    {
        private readonly Adam _generatorOptimizer = new(0.01);
        private readonly Adam _discriminatorOptimizer = new(0.01);
        private readonly Dense _discriminator;

        public Gan()
        {
            Generator = Track(new Dense(3));
            _discriminator = Track(new Dense(1, activation: Activation.Sigmoid));
        }

        public Dense Generator { get; }

        protected override Tensor Call(Tensor inputs, bool? training) => _discriminator.Apply(Generator.Apply(inputs));

        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            Tensor real = batch.X.Tensor;
            Tensor noise = Ops.OnesLike(real);
            Tensor fake = Generator.Apply(noise);
            LossGradients ofDiscriminator = Gradients(
                () => Ops.Mean(Ops.Square(_discriminator.Apply(real) - 1)) + Ops.Mean(Ops.Square(_discriminator.Apply(Ops.StopGradient(fake)))),
                _discriminator.TrainableVariables);
            ApplyGradients(_discriminatorOptimizer, ofDiscriminator.Gradients, _discriminator.TrainableVariables);
            LossGradients ofGenerator = Gradients(
                () => Ops.Mean(Ops.Square(_discriminator.Apply(Generator.Apply(noise)) - 1)), Generator.TrainableVariables);
            ApplyGradients(_generatorOptimizer, ofGenerator.Gradients, Generator.TrainableVariables);
            return new Dictionary<string, Tensor> { ["d_loss"] = ofDiscriminator.Loss, ["g_loss"] = ofGenerator.Loss };
        }
    }

    private sealed class TooFewGradients : TwoLayers
    {
        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            using var optimizer = new SGD(0.1);
            ApplyGradients(optimizer, [], TrainableVariables);
            return new Dictionary<string, Tensor>();
        }
    }

    private sealed class WithoutCall : CustomModel;
}
