using KerasBridge.Initializers;
using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>Schedules and optimizers that are written in C#: Keras 3.</summary>
public sealed class CustomTrainingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_schedule_sets_the_rate_of_each_step()
    {
        OnKeras.Requires3("LearningRateSchedule");
        using var schedule = new OnlyFirstStep();
        using CompiledModel model = Linear(new SGD(schedule));

        History history = Fit(model, epochs: 3);

        Assert.True(history.Loss[1] < history.Loss[0]);
        Assert.Equal(history.Loss[1], history.Loss[2], 6);
    }

    [Fact]
    public void An_optimizer_equals_that_of_Keras()
    {
        OnKeras.Requires3("Optimizer.update_step");
        using var own = new Momentum(0.01, 0.9);
        using var upstream = new SGD(0.01, momentum: 0.9);
        using CompiledModel ownModel = Linear(own);
        using CompiledModel upstreamModel = Linear(upstream);

        Assert.Equal(Fit(upstreamModel, epochs: 4).Loss, Fit(ownModel, epochs: 4).Loss, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(2, own.Built);
    }

    [Fact]
    public void They_need_Keras_3()
    {
        OnKeras.Requires2("What Keras 2 has no means for");

        Assert.Contains("OnlyFirstStep", Assert.Throws<KerasVersionException>(() => new OnlyFirstStep()).Message);
        Assert.Contains("Momentum", Assert.Throws<KerasVersionException>(() => new Momentum(0.01, 0.9)).Message);
    }

    [Fact]
    public void A_compiled_model_comes_back_with_its_optimizer_loss_and_metric_of_CSharp()
    {
        CustomObjects.Register<Absolute>("Tests>Absolute", () => new Absolute());
        CustomObjects.Register<Count, CountConfig>("Tests>Count", config => new Count(config));
        string path = _folder.File(OnKeras.Is3 ? "model.keras" : "model.h5");
        if (OnKeras.Is3)
        {
            CustomObjects.Register<Momentum, MomentumConfig>("Tests>Momentum", config => new Momentum(0.5, config.Factor));
        }

        using var loss = new Absolute();
        using var metric = new Count(new CountConfig(10));
        using Optimizer optimizer = OnKeras.Is3 ? new Momentum(0.01, 0.5) : new SGD(0.01);
        using CompiledModel model = Linear(optimizer, loss, metric);
        Fit(model, epochs: 1);
        model.Save(path);

        using CompiledModel loaded = CompiledModel.Load(path);

        Evaluation before = model.Evaluate(s_x, s_y, verbose: Verbosity.Silent);
        Evaluation after = loaded.Evaluate(s_x, s_y, verbose: Verbosity.Silent);
        Assert.Equal(before.Loss, after.Loss, 6);
        Assert.Equal(20, before["count"]);
        Assert.Equal(20, after["count"]);
        Assert.Equal(Fit(model, epochs: 2).Loss, Fit(loaded, epochs: 2).Loss, (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Parts_of_layers_come_back()
    {
        CustomObjects.Register<HalfRegularizer>("Tests>HalfRegularizer", () => new HalfRegularizer());
        CustomObjects.Register<Positive>("Tests>Positive", () => new Positive());
        CustomObjects.Register<Twos>("Tests>Twos", () => new Twos());
        using var model = new Sequential(
            new Input(1), new Dense(1, kernelInitializer: new Twos(), kernelRegularizer: new HalfRegularizer(), kernelConstraint: new Positive()));
        using CompiledModel compiled = model.Compile(new SGD(0.01), new MeanSquaredError());
        string path = _folder.File(OnKeras.Is3 ? "model.keras" : "model.h5");
        compiled.Save(path);

        using CompiledModel loaded = CompiledModel.Load(path);

        Assert.Equal(compiled.Evaluate(s_x, s_y, verbose: Verbosity.Silent).Loss, loaded.Evaluate(s_x, s_y, verbose: Verbosity.Silent).Loss, 6);
        loaded.Fit(s_x, s_y, verbose: Verbosity.Silent);
    }

    public void Dispose() => _folder.Dispose();

    private static readonly float[,] s_x = { { 1 }, { 2 } };
    private static readonly float[,] s_y = { { 2 }, { 0 } };

    private static CompiledModel Linear(Optimizer optimizer, Loss? loss = null, Metric? metric = null)
    {
        using var model = new Sequential(new Input(1), new Dense(1, kernelInitializer: new Ones()));
        return model.Compile(optimizer, loss ?? new MeanSquaredError(), metric is null ? null : [metric]);
    }

    private static History Fit(CompiledModel model, int epochs) =>
        model.Fit(s_x, s_y, batchSize: 2, epochs: epochs, shuffle: false, verbose: Verbosity.Silent);

    private sealed record MomentumConfig(double Factor);

    private sealed record CountConfig(int Step);

    private sealed class OnlyFirstStep : CustomSchedule
    {
        protected override Tensor Call(Tensor step) => Ops.Where(Ops.Less(step, 1), 0.05, 0.0);
    }

    private sealed class Momentum(LearningRate rate, double momentum) : CustomOptimizer(rate, "momentum"), IConfigured<MomentumConfig>
    {
        private Variable[] _velocities = [];

        public int Built { get; private set; }

        public MomentumConfig Config => new(momentum);

        protected override void Build(IReadOnlyList<Variable> variables)
        {
            Built = variables.Count;
            _velocities = [.. variables.Select(variable => AddVariableFromReference(variable, "velocity"))];
        }

        protected override void Step(Tensor gradient, Variable variable, Tensor learningRate, int index)
        {
            Tensor velocity = Ops.Subtract(Ops.Multiply(_velocities[index], momentum), gradient * learningRate);
            Assign(_velocities[index], velocity);
            AssignAdd(variable, velocity);
        }
    }

    private sealed class Absolute() : CustomLoss(name: "absolute")
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred) => Ops.Abs(yTrue - yPred);
    }

    private sealed class Count : CustomMetric, IConfigured<CountConfig>
    {
        private readonly Tensor _count;

        public Count(CountConfig config)
            : base("count")
        {
            Config = config;
            _count = AddVariable("count", []);
        }

        public CountConfig Config { get; }

        protected override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) =>
            Assign(_count, _count + Ops.Sum(Ops.OnesLike(yPred)) * Config.Step);

        protected override Tensor ComputeResult() => _count * 1.0;
    }

    private sealed class HalfRegularizer : CustomRegularizer
    {
        protected override Tensor Call(Tensor x) => Ops.Sum(x) * 0.5;
    }

    private sealed class Positive : CustomConstraint
    {
        protected override Tensor Call(Tensor w) => Ops.Maximum(w, 0.0);
    }

    private sealed class Twos : CustomInitializer
    {
        protected override TensorLike Call(Shape shape, DType dtype) => new float[,] { { 2 } };
    }
}
