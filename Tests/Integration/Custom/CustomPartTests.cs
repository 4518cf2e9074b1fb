using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>Losses, metrics, initializers, regularizers and constraints that are written in C#, on both Kerases.</summary>
public sealed class CustomPartTests
{
    private static readonly float[,] s_x = { { 1 }, { 2 } };
    private static readonly float[,] s_y = { { 2 }, { 0 } };

    [Fact]
    public void A_loss_trains()
    {
        using var loss = new Quartic();
        using CompiledModel model = Linear(loss);

        History history = model.Fit(s_x, s_y, batchSize: 2, epochs: 2, shuffle: false, verbose: Verbosity.Silent);

        Assert.Equal((1 + 16) / 2.0, history.Loss[0], 4);
        Assert.True(history.Loss[1] < history.Loss[0]);
    }

    [Fact]
    public void A_loss_may_use_what_Keras_computes()
    {
        using var loss = new HalfSquared();
        using CompiledModel model = Linear(loss);

        Assert.Equal((1 + 4) / 4.0, model.Evaluate(s_x, s_y, verbose: Verbosity.Silent).Loss, 5);
    }

    [Fact]
    public void A_metric_accumulates_over_batches_and_starts_anew()
    {
        using var metric = new LargestError();
        using var loss = new MeanSquaredError();
        using CompiledModel model = Linear(loss, metric, learningRate: 0);

        History history = model.Fit(s_x, s_y, batchSize: 1, epochs: 1, shuffle: false, verbose: Verbosity.Silent);

        Assert.Equal(2, history["largest_error"][0], 5);
        Assert.Equal(2, model.Evaluate(s_x, s_y, batchSize: 1, verbose: Verbosity.Silent)["largest_error"], 5);
        Assert.Equal(1, model.Evaluate(new float[,] { { 1 } }, new float[,] { { 2 } }, verbose: Verbosity.Silent)["largest_error"], 5);
    }

    [Fact]
    public void ResetVariables_replaces_the_reset()
    {
        using var metric = new CountsResets();
        using var loss = new MeanSquaredError();
        using CompiledModel model = Linear(loss, metric);

        model.Fit(s_x, s_y, epochs: 2, verbose: Verbosity.Silent);

        Assert.True(metric.Resets >= 2, $"{metric.Resets} resets");
    }

    [Fact]
    public void An_initializer_gives_the_first_values()
    {
        using var initializer = new Counting();
        using var dense = new Dense(2, kernelInitializer: initializer);
        using var model = new Sequential(new Input(3), dense);

        Assert.Equal([0, 1, 2, 3, 4, 5], dense.GetWeights()[0].ToArray<float>());
        Assert.Equal(new Shape(3, 2), initializer.Asked);
    }

    [Fact]
    public void A_regularizer_adds_to_the_loss()
    {
        using var regularizer = new SumOfSquares();
        using var dense = new Dense(1, kernelInitializer: new Constant(3), useBias: false, kernelRegularizer: regularizer);
        using var model = new Sequential(new Input(1), dense);
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());

        Assert.Equal(9 + 18, compiled.Evaluate(new float[,] { { 1 }, { 2 } }, new float[,] { { 3 }, { 0 } }, verbose: Verbosity.Silent).Loss, 4);
    }

    [Fact]
    public void A_constraint_holds_after_each_step()
    {
        using var constraint = new AtMostHalf();
        using var dense = new Dense(1, kernelInitializer: new Constant(3), useBias: false, kernelConstraint: constraint);
        using var model = new Sequential(new Input(1), dense);
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());

        compiled.Fit(s_x, s_y, epochs: 1, verbose: Verbosity.Silent);

        Assert.True(dense.GetWeights()[0].ToArray<float>()[0] <= 0.5f);
    }

    [Fact]
    public void Objects_go_when_they_are_disposed() => LiveObjects.DoNotGrow(() =>
    {
        using var loss = new Quartic();
        using var metric = new LargestError();
        using var initializer = new Counting();
        using var regularizer = new SumOfSquares();
        using var constraint = new AtMostHalf();
    });

    [Fact]
    public void A_loss_that_returns_null_says_so()
    {
        using var loss = new NullLoss();
        using CompiledModel? model = OnKeras.Is3 ? Linear(loss) : null;

        var error = Assert.Throws<InvalidOperationException>(() => (model ?? Linear(loss)).Evaluate(s_x, s_y, verbose: Verbosity.Silent));

        Assert.Contains("NullLoss.Call returned null", error.Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_initializer_of_the_wrong_shape_is_refused()
    {
        using var initializer = new WrongShape();

        var error = Assert.Throws<InvalidOperationException>(() => new Sequential(new Input(3), new Dense(2, kernelInitializer: initializer)));

        Assert.Contains("WrongShape.Call", error.Message);
        Assert.Contains("(3, 2)", error.Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_constraint_of_the_wrong_shape_is_refused()
    {
        OnKeras.Requires3("Knowing the shape of what was computed");
        using var constraint = new WrongConstraint();
        using var dense = new Dense(2, kernelConstraint: constraint);
        using var model = new Sequential(new Input(3), dense);
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());

        var error = Assert.Throws<InvalidOperationException>(() => compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent));

        Assert.Contains("WrongConstraint.Call", error.Message);
        RuntimeCheck.StillWorks();
    }

    // y = x at first.
    private static CompiledModel Linear(Loss loss, Metric? metric = null, double learningRate = 0.01)
    {
        using var model = new Sequential(new Input(1), new Dense(1, kernelInitializer: new Ones()));
        return model.Compile(new SGD(learningRate), loss, metric is null ? null : [metric]);
    }

    private sealed class Quartic : CustomLoss
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred)
        {
            Tensor error = yTrue - yPred;
            return error * error * error * error;
        }
    }

    private sealed class HalfSquared() : CustomLoss(Reduction.SumOverBatchSize, "half_squared")
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred) => Ops.Square(yTrue - yPred) * 0.5;
    }

    private sealed class NullLoss : CustomLoss
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred) => null!;
    }

    private sealed class CountsResets : CustomMetric
    {
        private readonly Tensor _state;

        public CountsResets()
            : base("counts_resets") => _state = AddVariable("state", []);

        public int Resets { get; private set; }

        protected override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) => Assign(_state, _state * 1.0);

        protected override Tensor ComputeResult() => _state * 1.0;

        protected override void ResetVariables() => Resets++;
    }

    private sealed class Counting : CustomInitializer
    {
        public Shape Asked { get; private set; }

        protected override TensorLike Call(Shape shape, DType dtype)
        {
            Asked = shape;
            var values = new float[(int)shape[0]!, (int)shape[1]!];
            for (int i = 0; i < values.Length; i++)
            {
                values[i / values.GetLength(1), i % values.GetLength(1)] = i;
            }

            return values;
        }
    }

    private sealed class WrongShape : CustomInitializer
    {
        protected override TensorLike Call(Shape shape, DType dtype) => new float[1, 2];
    }

    private sealed class SumOfSquares : CustomRegularizer
    {
        protected override Tensor Call(Tensor x) => Ops.Sum(Ops.Square(x));
    }

    private sealed class AtMostHalf : CustomConstraint
    {
        protected override Tensor Call(Tensor w) => Ops.Minimum(w, 0.5);
    }

    private sealed class WrongConstraint : CustomConstraint
    {
        protected override Tensor Call(Tensor w) => Ops.Sum(w, axis: 0, keepdims: true);
    }
}
