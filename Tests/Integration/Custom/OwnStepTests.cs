using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>What a step in C# reaches of the compiled model, and trainings without expected output.</summary>
public sealed class OwnStepTests
{
    // Two batches of two samples.
    private static readonly float[,] s_x = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 }, { 1, 1, 0 } };

    [Fact]
    public void A_step_trains_with_the_compiled_optimizer_loss_and_metrics_as_Keras_does()
    {
        OnKeras.Requires3("train_step");
        using var own = new CompiledParts();
        using var plain = new Coder();
        using CompiledModel ownCompiled = own.Compile(new Adam(0.05), new MeanSquaredError(), [new MeanAbsoluteErrorMetric(name: "mae")]);
        using CompiledModel plainCompiled = plain.Compile(new Adam(0.05), new MeanSquaredError(), [new MeanAbsoluteErrorMetric(name: "mae")]);
        ownCompiled.PredictOnBatch(s_x).Dispose();
        plainCompiled.PredictOnBatch(s_x).Dispose();
        own.SetWeights(plain.GetWeights());

        History ownHistory = ownCompiled.Fit(s_x, s_x, batchSize: 2, epochs: 3, shuffle: false, verbose: Verbosity.Silent);
        History plainHistory = plainCompiled.Fit(s_x, s_x, batchSize: 2, epochs: 3, shuffle: false, verbose: Verbosity.Silent);

        Assert.Equal(plainHistory.Loss, ownHistory.Loss, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal(plainHistory["mae"], ownHistory["mae"], (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Contains("mae", own.MetricNames);
    }

    [Fact]
    public void The_compiled_optimizer_is_the_object_of_CSharp_where_it_is_written_there()
    {
        OnKeras.Requires3("optimizers in C#");
        using var optimizer = new Still();
        using var model = new CompiledParts();
        Assert.Throws<InvalidOperationException>(() => model.CompiledOptimizer);

        using CompiledModel compiled = model.Compile(optimizer, new MeanSquaredError());

        Assert.Same(optimizer, model.CompiledOptimizer);
    }

    [Fact]
    public async Task Input_alone_trains_and_evaluates_a_model_that_knows_its_loss()
    {
        OnKeras.Requires3("train_step");
        using var model = new Autoencoder();
        using CompiledCustomModel compiled = model.Compile(new Adam(0.05));

        History history = compiled.Fit(s_x, batchSize: 2, epochs: 5, verbose: Verbosity.Silent, validationData: s_x);
        History split = await compiled.FitAsync(s_x, batchSize: 2, epochs: 5, verbose: Verbosity.Silent, validationSplit: 0.5);
        double before = compiled.Evaluate(s_x, verbose: Verbosity.Silent)["error"];
        await compiled.FitAsync(s_x, epochs: 5, verbose: Verbosity.Silent);

        Assert.True(history["error"][^1] < history["error"][0]);
        Assert.Equal(["error", "val_error"], history.Series.Keys.Order());
        Assert.Equal(["error", "val_error"], split.Series.Keys.Order());
        Assert.True((await compiled.EvaluateAsync(s_x, verbose: Verbosity.Silent))["error"] < before);
        Assert.True(model.HasSeenNoOutput);
    }

    [Fact]
    public async Task Batches_without_expected_output_do_too()
    {
        OnKeras.Requires3("train_step");
        using var model = new Autoencoder();
        using CompiledCustomModel compiled = model.Compile(new Adam(0.05));
        Dataset data = Dataset.From(s_x).Batch(2);

        History history = compiled.Fit(data, epochs: 5, verbose: Verbosity.Silent, validationData: data);
        await compiled.FitAsync(data, verbose: Verbosity.Silent);

        Assert.True(history["error"][^1] < history["error"][0]);
        Assert.Equal(compiled.Evaluate(s_x, verbose: Verbosity.Silent)["error"], compiled.Evaluate(data, verbose: Verbosity.Silent)["error"], 1e-5);
        Assert.Equal(
            compiled.Evaluate(s_x, verbose: Verbosity.Silent)["error"],
            (await compiled.EvaluateAsync(data, verbose: Verbosity.Silent))["error"],
            1e-5);
    }

    [Fact]
    public void What_a_model_is_compiled_with_needs_expected_output_whatever_its_step_does()
    {
        OnKeras.Requires3("train_step");
        using var model = new Autoencoder();
        using CompiledModel withLoss = model.Compile(new SGD(0.1), new MeanSquaredError());
        Assert.Throws<ArgumentException>("data", () => withLoss.Fit(Dataset.From(s_x).Batch(2), verbose: Verbosity.Silent));

        using var other = new Autoencoder();
        using CompiledCustomModel withMetric = other.Compile(new SGD(0.1), [new MeanAbsoluteErrorMetric()]);
        Assert.Throws<ArgumentException>("y", () => withMetric.Fit(s_x, verbose: Verbosity.Silent));
        Assert.Throws<ArgumentException>("y", () => withMetric.Evaluate(s_x, verbose: Verbosity.Silent));
        Assert.Single(withMetric.Fit(s_x, s_x, verbose: Verbosity.Silent)["error"]);
    }

    [Fact]
    public void A_model_with_the_step_of_Keras_needs_expected_output()
    {
        using var model = new Coder();
        using CompiledModel compiled = model.Compile(new SGD(0.1), new MeanSquaredError());

        Assert.Throws<ArgumentException>("y", () => compiled.Fit(s_x, default, verbose: Verbosity.Silent));
        Assert.Throws<ArgumentException>("y", () => compiled.TrainOnBatch(s_x, default));
        Assert.Single(compiled.Fit(s_x, s_x, verbose: Verbosity.Silent).Loss);
    }

    [Fact]
    public void A_tracked_metric_starts_anew_with_each_epoch()
    {
        OnKeras.Requires3("train_step");
        using var model = new CountsBatches();
        using CompiledCustomModel compiled = model.Compile();

        History history = compiled.Fit(s_x, batchSize: 1, epochs: 3, verbose: Verbosity.Silent);

        Assert.Equal([4, 4, 4], history["batches"]);
        Assert.Contains("batches", model.Metrics.Select(metric => metric.Python.GetAttr<string>("name")));
    }

    [Fact]
    public void Tracking_a_metric_needs_Keras_3()
    {
        OnKeras.Requires2("What Keras 2 has no means for");

        Assert.Contains("TrackMetric", Assert.Throws<KerasVersionException>(() => new TracksMetric()).Message);
    }

    private class Coder : CustomModel
    {
        private readonly Dense _layer;

        public Coder() => _layer = Track(new Dense(3));

        protected override Tensor Call(Tensor inputs, bool? training) => _layer.Apply(inputs);
    }

    // What it is compiled with does the work.
    private sealed class CompiledParts : Coder
    {
        public Optimizer CompiledOptimizer => Optimizer;

        public IEnumerable<string> MetricNames => GetMetricsResult().ToEntries().Select(entry => entry.Key);

        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            Tensor prediction = null!;
            IReadOnlyList<Variable> weights = TrainableVariables;
            LossGradients found = Gradients(() => ComputeLoss(batch, prediction = Apply(batch.X.Tensor, training: true)), weights);
            ApplyGradients(Optimizer, found.Gradients, weights);
            return ComputeMetrics(batch, prediction, found.Loss);
        }
    }

    private sealed class Autoencoder : Coder
    {
        private readonly Mean _error;

        public Autoencoder() => _error = TrackMetric(new Mean(name: "error"));

        public bool HasSeenNoOutput { get; private set; }

        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            HasSeenNoOutput = batch.Y is null;
            IReadOnlyList<Variable> weights = TrainableVariables;
            LossGradients found = Gradients(() => Error(batch), weights);
            ApplyGradients(Optimizer, found.Gradients, weights);
            return Measured(found.Loss);
        }

        protected override IReadOnlyDictionary<string, Tensor> TestStep(TrainingBatch batch) => Measured(Error(batch));

        private Tensor Error(TrainingBatch batch) => Ops.Mean(Ops.Square(Apply(batch.X.Tensor) - batch.X.Tensor));

        private Dictionary<string, Tensor> Measured(Tensor loss)
        {
            _error.UpdateState(loss);
            return new() { ["error"] = _error.Result() };
        }
    }

    private sealed class CountsBatches : Coder
    {
        private readonly Sum _batches;

        public CountsBatches() => _batches = TrackMetric(new Sum(name: "batches"));

        protected override IReadOnlyDictionary<string, Tensor> TrainStep(TrainingBatch batch)
        {
            _batches.UpdateState(1);
            return new Dictionary<string, Tensor> { ["batches"] = _batches.Result() };
        }
    }

    private sealed class TracksMetric : Coder
    {
        public TracksMetric() => TrackMetric(new Mean());
    }

    private sealed class Still() : CustomOptimizer(0.1)
    {
        protected override void Step(Tensor gradient, Variable variable, Tensor learningRate, int index)
        {
        }
    }
}
