using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Typed;

/// <summary>Typed calls against the same calls made in Python on the same object.</summary>
public sealed class CallTests : IDisposable
{
    private readonly CompiledModel _model = Compile(TinyModels.Stack());
    private readonly NDArray _x = TinyModels.X;
    private readonly NDArray _y = TinyModels.Y;

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Predictions_are_those_of_Python()
    {
        using PyObject expected = _model.Python.Invoke("predict", _x, ("verbose", 0));

        Same(expected, _model.Predict(_x, verbose: Verbosity.Silent));
        Same(expected, _model.Predict(_x, batchSize: 1, verbose: Verbosity.Silent));
        Same(expected, _model.PredictOnBatch(_x));
        Same(expected, Assert.Single(_model.PredictAll(_x, verbose: Verbosity.Silent)));
    }

    [Fact]
    public void Evaluations_are_those_of_Python()
    {
        using PyObject expected = _model.Python.Invoke("evaluate", _x, _y, ("verbose", 0));
        double[] values = expected.ToList().Select(value => value.As<double>()).ToArray();

        foreach (Evaluation evaluation in (Evaluation[])[_model.Evaluate(_x, _y, verbose: Verbosity.Silent), _model.TestOnBatch(_x, _y)])
        {
            Assert.Equal(["loss", "mae"], evaluation.Keys);
            Assert.Equal(values[0], evaluation.Loss, 1e-6);
            Assert.Equal(values[1], evaluation["mae"], 1e-6);
            Assert.Contains("loss, mae", Assert.Throws<KeyNotFoundException>(() => evaluation["accuracy"]).Message);
        }
    }

    [Fact]
    public void A_step_of_training_is_that_of_Python()
    {
        using CompiledModel twin = Compile(TinyModels.Stack());
        twin.SetWeights(_model.GetWeights());

        double loss = _model.TrainOnBatch(_x, _y).Loss;
        using PyObject expected = twin.Python.Invoke("train_on_batch", _x, _y);

        Assert.Equal(expected[0].As<double>(), loss, 1e-6);
        Assert.Equal(TinyModels.Predict(twin), TinyModels.Predict(_model), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.True(_model.TestOnBatch(_x, _y).Loss < loss);
    }

    [Fact]
    public void Weights_go_out_and_in()
    {
        using Sequential other = TinyModels.Stack();

        other.SetWeights(_model.GetWeights());

        Assert.Equal([new Shape(3, 4), new Shape(4), new Shape(4, 2), new Shape(2)], other.GetWeights().Select(weight => weight.Shape));
        Assert.Equal(TinyModels.Predict(_model), TinyModels.Predict(other));
        Assert.Equal(26, other.CountParams());
    }

    [Fact]
    public void Summary_names_every_layer()
    {
        string summary = _model.Summary();

        Assert.All(_model.Layers, layer => Assert.Contains(layer.Name, summary));
        Assert.Contains("26", summary);
    }

    [Fact]
    public void A_model_says_its_shapes_and_layers()
    {
        Assert.Equal([new Shape(null, 3)], _model.InputShapes);
        Assert.Equal([new Shape(null, 2)], _model.OutputShapes);
        Assert.Equal(["Dense", "Dense"], _model.Layers.Select(layer => layer.Python.TypeName));
    }

    [Fact]
    public void Layers_that_are_not_trainable_stay_as_they_are()
    {
        using Sequential model = TinyModels.Stack();
        model.Layers[0].Trainable = false;
        using CompiledModel compiled = Compile(model);
        float[] before = compiled.GetWeights()[0].ToArray<float>();

        compiled.TrainOnBatch(_x, _y);

        Assert.False(model.Layers[0].Trainable);
        Assert.Equal(before, compiled.GetWeights()[0].ToArray<float>());
    }

    [Fact]
    public void Many_threads_at_once_get_their_own_answers()
    {
        float[][,] inputs = Enumerable.Range(0, 8).Select(i => new float[,] { { i, -i, 0.5f * i } }).ToArray();
        float[][] expected = inputs.Select(input => TinyModels.Predict(_model, input)).ToArray();
        using var start = new Barrier(inputs.Length);

        var wrong = new System.Collections.Concurrent.ConcurrentBag<int>();
        Thread[] threads = inputs.Select((input, i) => new Thread(() => Ask(input, expected[i], () => wrong.Add(i), start))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Empty(wrong);
    }

    private void Ask(float[,] input, float[] expected, Action fail, Barrier start)
    {
        start.SignalAndWait();
        for (int i = 0; i < 20; i++)
        {
            if (!TinyModels.Predict(_model, input).SequenceEqual(expected))
            {
                fail();
            }
        }
    }

    private static CompiledModel Compile(Model model) =>
        model.Compile(new SGD(learningRate: 0.125), new MeanSquaredError(), [new MeanAbsoluteErrorMetric(name: "mae")]);

    private static void Same(PyObject expected, NDArray actual) =>
        Assert.True(NumPyText.IsTrue("np.allclose(a, b, atol=1e-6) and a.shape == b.shape", ("a", expected), ("b", actual)));
}
