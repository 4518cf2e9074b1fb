using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Custom;

/// <summary>Overrides that do what they should not, and exceptions on their way through Python.</summary>
public sealed class BorderTests
{
    [Fact]
    public void A_tensor_that_is_kept_beyond_its_call_is_given_back()
    {
        using var layer = new KeepsTensors();
        using Tensor inputs = Keras.Input(1);
        layer.Apply(inputs).Dispose();

        Assert.True(layer.Input!.IsDisposed);
        Assert.True(layer.Intermediate!.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => layer.Intermediate + 1);
        Assert.False(layer.Shared!.IsDisposed);
        Assert.Equal(1, layer.Shared.Shape[1]);
        layer.Shared.Dispose();
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_override_that_returns_null_is_named()
    {
        using var layer = new ReturnsNull();
        using Tensor inputs = Keras.Input(1);

        Assert.Contains("ReturnsNull.Call returned null", Assert.Throws<InvalidOperationException>(() => layer.Apply(inputs)).Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_override_that_calls_itself_ends_in_an_exception()
    {
        using var layer = new Recurses();
        using Tensor inputs = Keras.Input(1);
        Exception? found = null;
        var thread = new Thread(() => found = Record.Exception(() => layer.Apply(inputs)), 64 << 20);
        thread.Start();
        thread.Join();

        Assert.True(found is PythonRecursionException or InsufficientExecutionStackException, found?.ToString());
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_layer_for_one_tensor_refuses_several()
    {
        using var layer = new PassesOn();
        using Tensor a = Keras.Input(1);
        using Tensor b = Keras.Input(1);

        Assert.Contains("CustomStructuredLayer", Assert.Throws<InvalidOperationException>(() => layer.Apply([a, b])).Message);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_exception_of_CSharp_keeps_identity_both_stacks_and_thread()
    {
        using var layer = new Throws();
        using Tensor inputs = Keras.Input(1);

        var error = Assert.Throws<InvalidTimeZoneException>(() => layer.Apply(inputs));

        Assert.Same(layer.Thrown, error);
        Assert.Equal(Environment.CurrentManagedThreadId, layer.ThreadId);
        Assert.Contains(nameof(Throws), error.StackTrace);
        Assert.Contains(nameof(An_exception_of_CSharp_keeps_identity_both_stacks_and_thread), error.StackTrace);
        Assert.Contains("call", error.GetPythonTraceback());
        Assert.Contains("kerasbridge_custom", error.GetPythonTraceback());
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_exception_of_Python_inside_an_override_keeps_identity_and_both_stacks()
    {
        using var layer = new FailsInPython();
        using Tensor inputs = Keras.Input(3);

        PythonException error = Assert.ThrowsAny<PythonException>(() => layer.Apply(inputs));

        Assert.Same(layer.Seen, error);
        Assert.Contains("json", error.PythonTraceback);
        Assert.Contains("kerasbridge_custom", error.GetPythonTraceback());
        Assert.Contains(nameof(FailsInPython), error.StackTrace);
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void An_exception_in_every_kind_of_override_comes_out_as_itself()
    {
        var thrown = new InvalidTimeZoneException("in a part");
        using var loss = new ThrowingLoss(thrown);
        using var metric = new ThrowingMetric(thrown);
        using var mean = new MeanSquaredError();

        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => Evaluate(loss, null)));
        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => Evaluate(mean, metric)));
        Assert.Same(thrown, Assert.Throws<InvalidTimeZoneException>(() => Build(new Dense(1, kernelInitializer: new ThrowingInitializer(thrown)))));
        RuntimeCheck.StillWorks();
    }

    [Fact]
    public void A_layer_works_on_in_a_model_when_its_own_holder_was_disposed()
    {
        var layer = new Scales();
        using var model = new Sequential(new Input(3), layer);
        layer.Dispose();

        Assert.True(layer.IsDisposed);
        using var again = new Sequential(new Input(3), Assert.Single(model.Layers, candidate => candidate is Scales));
        Assert.Equal(6, TinyModels.Predict(again).Length);
    }

    [Fact]
    public void A_layer_goes_when_it_and_its_model_are_disposed() => LiveObjects.DoNotGrow(() =>
    {
        using var layer = new Scales();
        using var model = new Sequential(new Input(3), layer);
        model.PredictOnBatch(TinyModels.X).Dispose();
    });

    [Fact]
    public void A_layer_with_sublayers_goes_when_it_and_its_model_are_disposed() => LiveObjects.DoNotGrow(() =>
    {
        using var layer = new HasSublayer();
        using Tensor inputs = Keras.Input(3);
        using Tensor outputs = layer.Apply(inputs);
        using var model = new Model(inputs, outputs);
    });

    [Fact]
    public void A_layer_with_sublayers_works_on_when_its_own_holder_was_disposed()
    {
        var layer = new HasSublayer();
        using var model = new Sequential(new Input(3), layer);
        layer.Dispose();
        using CompiledModel compiled = model.Compile(new SGD(), new MeanSquaredError());

        compiled.Fit(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent);
        using var again = new Sequential(new Input(3), Assert.Single(model.Layers, candidate => candidate is HasSublayer));

        Assert.Equal(TinyModels.Predict(model), TinyModels.Predict(again));
    }

    [Fact]
    public void Classes_are_made_once()
    {
        using var first = new Scales();
        using var second = new Scales();
        using PyObject a = first.Python.GetAttr("__class__");
        using PyObject b = second.Python.GetAttr("__class__");

        Assert.True(a.IsSame(b));
    }

    private static void Evaluate(Loss loss, Metric? metric)
    {
        using var model = new Sequential(new Input(3), new Dense(2));
        using CompiledModel compiled = model.Compile(new SGD(), loss, metric is null ? null : [metric]);
        compiled.Evaluate(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent);
    }

    private static void Build(Layer layer)
    {
        using var model = new Sequential(new Input(3), layer);
    }

    private sealed class KeepsTensors : CustomLayer
    {
        public Tensor? Input { get; private set; }

        public Tensor? Intermediate { get; private set; }

        public Tensor? Shared { get; private set; }

        protected override Tensor Call(Tensor inputs)
        {
            Input = inputs;
            Intermediate = inputs + 1;
            Shared ??= inputs.Share();
            return Intermediate * 2;
        }
    }

    private sealed class ReturnsNull : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => null!;
    }

    private sealed class Recurses : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => Apply(inputs);
    }

    private sealed class PassesOn : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs;
    }

    private sealed class Scales : CustomLayer
    {
        private Tensor? _scale;

        protected override void Build(Shape inputShape) => _scale = AddWeight("scale", [inputShape[1]]);

        protected override Tensor Call(Tensor inputs) => inputs * _scale!;
    }

    private sealed class HasSublayer : CustomLayer
    {
        private readonly Dense _dense;

        public HasSublayer() => _dense = Track(new Dense(2));

        protected override Tensor Call(Tensor inputs) => _dense.Apply(inputs);

        protected override Shape? ComputeOutputShape(Shape inputShape) => new Shape(inputShape[0], 2);
    }

    private sealed class Throws : CustomLayer
    {
        public InvalidTimeZoneException Thrown { get; } = new("in Call");

        public int ThreadId { get; private set; }

        protected override Tensor Call(Tensor inputs)
        {
            ThreadId = Environment.CurrentManagedThreadId;
            throw Thrown;
        }
    }

    private sealed class FailsInPython : CustomLayer
    {
        public PythonException? Seen { get; private set; }

        protected override Tensor Call(Tensor inputs)
        {
            try
            {
                using PyObject json = PyObject.Import("json");
                using PyObject parsed = json.Invoke("loads", "no JSON");
                return inputs;
            }
            catch (PythonException e)
            {
                Seen = e;
                throw;
            }
        }
    }

    private sealed class ThrowingLoss(Exception exception) : CustomLoss
    {
        protected override Tensor Call(Tensor yTrue, Tensor yPred) => throw exception;
    }

    private sealed class ThrowingMetric(Exception exception) : CustomMetric
    {
        protected override void UpdateState(Tensor yTrue, Tensor yPred, Tensor? sampleWeight) => throw exception;

        protected override Tensor ComputeResult() => throw exception;
    }

    private sealed class ThrowingInitializer(Exception exception) : CustomInitializer
    {
        protected override TensorLike Call(Shape shape, DType dtype) => throw exception;
    }
}
