using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;
using KerasBridge.Tests.Integration.Custom;

namespace KerasBridge.Tests.Integration.Typed;

/// <summary>Metrics that a user holds: they take batches in, give their value, and start anew.</summary>
public sealed class MetricTests
{
    [Fact]
    public void Values_add_up_until_the_metric_starts_anew()
    {
        using var mean = new Mean();

        mean.UpdateState(new float[] { 1, 2 });
        mean.UpdateState(new float[] { 6 });
        Assert.Equal(3, Value(mean));

        mean.UpdateState(7);
        Assert.Equal(4, Value(mean));

        mean.ResetState();
        mean.UpdateState(new float[] { 5 });
        Assert.Equal(5, Value(mean));
    }

    [Fact]
    public void Values_may_have_weights()
    {
        using var sum = new Sum();

        sum.UpdateState(new float[] { 1, 2 }, new float[] { 3, 10 });

        Assert.Equal(23, Value(sum));
    }

    [Fact]
    public void Labels_and_predictions_are_compared()
    {
        using var accuracy = new BinaryAccuracy();
        float[,] truth = { { 1 }, { 0 }, { 1 }, { 1 } };
        float[,] guess = { { 0.9f }, { 0.2f }, { 0.1f }, { 0.8f } };

        accuracy.UpdateState(truth, guess);
        Assert.Equal(0.75, Value(accuracy));

        accuracy.ResetState();
        accuracy.UpdateState(truth, guess, sampleWeight: new float[] { 1, 0, 1, 0 });
        Assert.Equal(0.5, Value(accuracy));
    }

    [Fact]
    public void A_metric_of_CSharp_is_a_metric()
    {
        using var metric = new LargestError();

        metric.UpdateState(new float[] { 1, 2 }, new float[] { 1, 5 });
        metric.UpdateState(new float[] { 1, 2 }, new float[] { 2, 2 });
        Assert.Equal(3, Value(metric));

        metric.ResetState();
        Assert.Equal(0, Value(metric));
    }

    [Fact]
    public void Tensors_are_taken_as_arrays_are()
    {
        using var mean = new Mean();
        using Tensor tensor = Ops.Ones([2, 2]);

        mean.UpdateState(tensor * 3);

        Assert.Equal(3, Value(mean));
    }

    [Fact]
    public void A_metric_that_was_used_by_hand_measures_a_model_as_any_other()
    {
        using var used = new MeanAbsoluteErrorMetric(name: "mae");
        used.UpdateState(new float[,] { { 1 } }, new float[,] { { 100 } });
        using CompiledModel model = Compiled(used);
        using CompiledModel other = Compiled(new MeanAbsoluteErrorMetric(name: "mae"));

        Assert.Equal(
            other.Evaluate(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent)["mae"],
            model.Evaluate(TinyModels.X, TinyModels.Y, verbose: Verbosity.Silent)["mae"],
            1e-6);
    }

    [Fact]
    public void What_does_not_fit_is_an_error_and_leaves_the_metric_usable()
    {
        using var accuracy = new BinaryAccuracy();

        Assert.ThrowsAny<PythonException>(() => accuracy.UpdateState(new float[3]));
        accuracy.UpdateState(new float[,] { { 1 } }, new float[,] { { 0.9f } });

        Assert.Equal(1, Value(accuracy));
        accuracy.Dispose();
        Assert.Throws<ObjectDisposedException>(() => accuracy.UpdateState(1));
    }

    private static double Value(Metric metric)
    {
        using Tensor result = metric.Result();
        using NDArray value = result.ToNDArray();
        return value.ToArray<float>()[0];
    }

    // All weights are 0, so that both models give the same.
    private static CompiledModel Compiled(Metric metric)
    {
        using var model = new Sequential(new Input(3), new Dense(2, kernelInitializer: new KerasBridge.Initializers.Zeros()));
        return model.Compile(new SGD(), new MeanSquaredError(), [metric]);
    }
}
