using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Inference;

/// <summary>Infer gives what predict gives, to the last bit, every time: before, while and after it takes its short way.</summary>
public sealed class InferTests
{
    // The short way begins with the second or third use of a shape.
    private const int Uses = 4;

    private readonly NDArray _x = TinyModels.X;

    [Fact]
    public void Equals_predict()
    {
        using Sequential model = TinyModels.Stack();

        AssertSame(model, _x);
    }

    [Fact]
    public void Equals_predict_for_every_number_of_samples()
    {
        using Sequential model = TinyModels.Stack();

        for (int samples = 1; samples <= 20; samples++)
        {
            AssertSame(model, Numbers(samples, 3));
        }
    }

    [Fact]
    public void Sees_weights_that_are_set()
    {
        using Sequential model = TinyModels.Stack();
        AssertSame(model, _x);

        model.SetWeights([.. model.GetWeights().Select(weight => weight * 2f)]);

        AssertSame(model, _x);
    }

    [Fact]
    public void Sees_weights_that_are_trained_and_layers_that_are_frozen()
    {
        using Sequential model = TinyModels.Stack();
        AssertSame(model, _x);
        float[] before = Values(model.Infer(_x));

        using CompiledModel first = model.Compile(new SGD(learningRate: 0.1), new MeanSquaredError());
        first.Fit(_x, TinyModels.Y, verbose: Verbosity.Silent);
        AssertSame(model, _x);
        AssertSame(first, _x);
        Assert.NotEqual(before, Values(model.Infer(_x)));

        model.Layers[^1].Trainable = false;
        using CompiledModel second = model.Compile(new SGD(learningRate: 0.5), new MeanSquaredError());
        second.Fit(_x, TinyModels.Y, verbose: Verbosity.Silent);
        AssertSame(model, _x);
        AssertSame(first, _x);
    }

    [Fact]
    public void Sees_weights_that_are_loaded()
    {
        using var folder = new TemporaryFolder();
        using Sequential model = TinyModels.Stack();
        using Sequential other = TinyModels.Stack();
        AssertSame(model, _x);

        other.SaveWeights(folder.File("other.weights.h5"));
        model.LoadWeights(folder.File("other.weights.h5"));

        AssertSame(model, _x);
        Assert.Equal(Values(other.Infer(_x)), Values(model.Infer(_x)));
    }

    [Fact]
    public void Sees_layers_that_come_and_go()
    {
        using Sequential model = TinyModels.Stack();
        AssertSame(model, _x);

        model.Pop();
        AssertSame(model, _x);
        Assert.Equal(new Shape(2, 4), model.Infer(_x).Shape);

        model.Add(new Dense(5));
        AssertSame(model, _x);
        Assert.Equal(new Shape(2, 5), model.Infer(_x).Shape);
        Assert.Equal(5, Assert.Single(model.OutputShapes)[1]);
    }

    [Fact]
    public void Sees_layers_of_a_nested_model_that_go()
    {
        OnKeras.Requires3("A nested model that changes");
        var inner = new Sequential(new Input(3), new Dense(4), new Dense(4));
        using var model = new Sequential(new Input(3), inner, new Dense(2));
        AssertSame(model, _x);
        float[] before = Values(model.Infer(_x));

        inner.Pop();

        AssertSame(model, _x);
        Assert.NotEqual(before, Values(model.Infer(_x)));
    }

    [Fact]
    public void Sees_weights_that_a_layer_gets_later()
    {
        OnKeras.Requires3("Quantized layers");
        var layer = new Dense(4);
        using var model = new Sequential(new Input(3), layer);
        AssertSame(model, _x);

        layer.Python.Invoke("quantize", "int8").Dispose();

        AssertSame(model, _x);
    }

    [Fact]
    public void Inputs_by_name_of_a_model_that_takes_a_dictionary()
    {
        OnKeras.Requires3("A dictionary as input");
        using PyObject module = PythonModules.Load("kerasbridge_test_named", "named.py", """
            import keras

            class Sum(keras.Model):
                def call(self, x):
                    return x["a"] + x["b"]
            """);
        using PyObject python = module.Invoke("Sum");
        using Model model = Model.FromPython(python);
        ModelData named = ModelData.Named(("a", Numbers(2, 3)), ("b", Numbers(2, 3)));

        Assert.Equal(Values(model.PredictOnBatch(named)), Values(model.Infer(named)));
    }

    [Fact]
    public void A_model_gets_to_know_its_input_from_the_data()
    {
        using var model = new Sequential(new Dense(2));

        Assert.Equal(new Shape(2, 2), model.Infer(_x).Shape);
        AssertSame(model, _x);
        AssertSame(model, Numbers(5, 3));
    }

    [Fact]
    public void Several_inputs_and_outputs()
    {
        Tensor a = Keras.Input(3);
        Tensor b = Keras.Input(3);
        using var model = new Model([a, b], [new Dense(2).Apply(a), new Add().Apply([a, b])]);
        NDArray other = Numbers(2, 3);

        for (int use = 0; use < Uses; use++)
        {
            Assert.Equal(model.PredictAll([_x, other]).Select(Values), model.InferAll([_x, other]).Select(Values));
        }

        Assert.Throws<InvalidOperationException>(() => model.Infer([_x, other]));
    }

    [Fact]
    public void Outputs_in_a_dictionary_come_in_the_order_of_the_model()
    {
        OnKeras.Requires3("A dictionary of outputs");
        Tensor x = Keras.Input(3);
        using PyObject outputs = PyValue.Dictionary(
        [
            KeyValuePair.Create("wide", (PyValue)new Dense(4).Apply(x)), KeyValuePair.Create("narrow", (PyValue)new Dense(1).Apply(x)),
        ]).ToPyObject();
        using PyObject keras = PyObject.Import("keras");
        using PyObject python = keras.Invoke("Model", x, outputs);
        using Model model = Model.FromPython(python);

        for (int use = 0; use < Uses; use++)
        {
            IReadOnlyList<NDArray> inferred = model.InferAll(_x);
            Assert.Equal(model.OutputShapes.Select(shape => shape[1]), inferred.Select(output => output.Shape[1]));
            Assert.Equal(model.PredictAll(_x).Select(Values), inferred.Select(Values));
        }
    }

    [Fact]
    public void A_nested_model_with_normalisation_and_dropout()
    {
        using Sequential inner = TinyModels.Stack();
        using var model = new Sequential(new Input(3), inner, new BatchNormalization(), new Dropout(0.5), new Dense(2));
        using CompiledModel compiled = model.Compile(new SGD(learningRate: 0.1), new MeanSquaredError());
        compiled.WithoutCompiler();
        AssertSame(compiled, _x);

        compiled.TrainOnBatch(_x, TinyModels.Y);

        AssertSame(compiled, _x);
    }

    [Fact]
    public void A_layer_with_state_goes_on_where_it_stopped()
    {
        using PyObject layers = PyObject.Import("keras.layers");
        Tensor input = Tensor.FromPython(layers.Invoke("Input", ("batch_shape", new Shape(2, 3, 2))));
        using var model = new Model(input, new SimpleRNN(2, stateful: true).Apply(input));
        NDArray x = Numbers(2, 6).Reshape([2, 3, 2]);
        float[][] expected = Repeat(model, () => model.PredictOnBatch(x));

        Assert.Equal(expected, Repeat(model, () => model.Infer(x)));
        Assert.NotEqual(expected[0], expected[1]);
    }

    [Fact]
    public void Randomness_stays_random()
    {
        Tensor x = Keras.Input(20);
        using var model = new Model(x, new Dropout(0.5).Apply(x, training: true));
        NDArray ones = Numbers(1, 20);

        float[][] drawn = [.. Enumerable.Range(0, 10).Select(_ => Values(model.Infer(ones)))];

        Assert.True(drawn.Select(values => string.Join(' ', values)).Distinct().Count() > 5);
    }

    [Fact]
    public void Layers_of_CSharp_and_of_Python()
    {
        using PyObject twice = TinyModels.TwiceClass();
        using var model = new Sequential(new Input(3), new Half(), Layer.FromPython(twice.Call()));

        AssertSame(model, _x);
        Assert.Equal(_x.ToArray<float>(), Values(model.Infer(_x)));
    }

    [Fact]
    public void Inputs_of_other_types_and_layouts()
    {
        using var model = new Sequential(new Input(2), new Dense(3));
        NDArray columns = NDArray.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        using PyObject transposed = columns.ToPyObject().GetAttr("T");

        AssertSame(model, NDArray.FromPython(transposed));
        AssertSame(model, new byte[,] { { 1, 2 }, { 3, 255 } });
        AssertSame(model, new double[,] { { 0.5, -2 } });
        AssertSame(model, NDArray.From(new ReadOnlyMemory<float>([1, 2]), [1, 2]));
    }

    [Fact]
    public void Many_threads_at_once()
    {
        using Sequential model = TinyModels.Stack();
        NDArray[] inputs = [.. Enumerable.Range(1, 8).Select(samples => Numbers(samples, 3))];
        float[][] expected = [.. inputs.Select(x => Values(model.PredictOnBatch(x)))];

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
            Assert.Equal(expected[i % 8], Values(model.Infer(inputs[i % 8]))));
    }

    [Fact]
    public void A_disposed_model_says_so()
    {
        Sequential model = TinyModels.Stack();
        AssertSame(model, _x);
        model.Dispose();

        Assert.Throws<ObjectDisposedException>(() => model.Infer(_x));
        Assert.Throws<ObjectDisposedException>(() => model.InferAll(_x));
        Assert.Throws<ObjectDisposedException>(() => model.Infer(_x, new float[4]));
    }

    private static void AssertSame(Model model, NDArray x)
    {
        float[] expected = Values(model.Predict(x, verbose: Verbosity.Silent));
        for (int use = 0; use < Uses; use++)
        {
            Assert.Equal(expected, Values(model.Infer(x)));
        }
    }

    private static float[][] Repeat(Model model, Func<NDArray> predict)
    {
        foreach (Layer layer in model.Layers.Where(layer => layer.Python.HasAttr("reset_states") || layer.Python.HasAttr("reset_state")))
        {
            layer.Python.Invoke(OnKeras.Is3 ? "reset_state" : "reset_states").Dispose();
        }

        return [.. Enumerable.Range(0, Uses).Select(_ => Values(predict()))];
    }

    private static float[] Values(NDArray array) => array.ToArray<float>();

    private static NDArray Numbers(int rows, int columns)
    {
        var numbers = new float[rows * columns];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = MathF.Sin(i * 1.7f);
        }

        return NDArray.From(numbers, [rows, columns]);
    }

    private sealed class Half : CustomLayer
    {
        protected override Tensor Call(Tensor inputs) => inputs * 0.5;
    }
}
