using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Typed;

/// <summary>Small networks of every layer: they learn.</summary>
public sealed class NetworkTests
{
    public NetworkTests() => Keras.SetRandomSeed(1);

    [Fact]
    public void A_convolutional_net_learns()
    {
        using var model = new Sequential(
            new Input([8, 8, 1]),
            new Conv2D(3, 3, activation: Activation.ReLU),
            new BatchNormalization(),
            new MaxPooling2D(2),
            new Dropout(0.1),
            new Flatten(),
            new Dense(2, activation: Activation.Softmax));
        (NDArray images, NDArray classes) = Stripes();
        using CompiledModel compiled = model.Compile(new Adam(0.05), new SparseCategoricalCrossentropy(), [new SparseCategoricalAccuracy("accuracy")]).WithoutCompiler();

        History history = compiled.Fit(images, classes, epochs: 8, verbose: Verbosity.Silent);

        Assert.True(history.Loss[^1] < history.Loss[0]);
        Assert.True(history["accuracy"][^1] > 0.9);
        Assert.Equal(8, history.Epochs.Count);
        Assert.Equal([new Shape(null, 2)], model.OutputShapes);
    }

    [Fact]
    public void A_recurrent_net_learns()
    {
        using var model = new Sequential(
            new Input(4, dtype: DType.Int32), new Embedding(3, 4), new LSTM(4), new Dense(1, activation: Activation.Sigmoid));
        var words = new int[,] { { 0, 1, 0, 1 }, { 2, 2, 0, 1 }, { 0, 0, 1, 1 }, { 1, 2, 1, 0 } };
        NDArray hasTwo = new float[,] { { 0 }, { 1 }, { 0 }, { 1 } };
        using CompiledModel compiled = model.Compile(new RMSprop(0.05), new BinaryCrossentropy(), [new BinaryAccuracy("accuracy")]).WithoutCompiler();

        History history = compiled.Fit(words, hasTwo, epochs: 15, verbose: Verbosity.Silent);

        Assert.True(history.Loss[^1] < history.Loss[0] / 1.5);
    }

    [Fact]
    public void A_functional_model_with_two_inputs_and_two_outputs_trains_on_both()
    {
        Tensor left = Keras.Input(2, name: "left");
        Tensor right = Keras.Input(2, name: "right");
        using PyObject layers = PyObject.Import("keras.layers");
        using var add = Layer.FromPython(layers.Invoke("Add"));
        Tensor both = add.Apply([left, right]);
        using var model = new Model([left, right], [new Dense(1, name: "sum").Apply(both), new Dense(3, name: "wide").Apply(both)]);
        NDArray x = new float[,] { { 1, 2 }, { 3, 4 } };
        NDArray sum = new float[2, 1];
        NDArray wide = new float[2, 3];
        using CompiledModel compiled = model.Compile(new SGD(0.01), [new MeanSquaredError(), new MeanAbsoluteError()]).WithoutCompiler();

        History history = compiled.Fit([x, x], [sum, wide], epochs: 3, verbose: Verbosity.Silent);

        Assert.True(history.Loss[^1] < history.Loss[0]);
        Assert.Equal([new Shape(2, 1), new Shape(2, 3)], compiled.PredictAll([x, x], verbose: Verbosity.Silent).Select(output => output.Shape));
        Assert.Throws<InvalidOperationException>(() => compiled.Predict([x, x], verbose: Verbosity.Silent));
        Evaluation evaluation = compiled.Evaluate([x, x], [sum, wide], verbose: Verbosity.Silent);
        Assert.Equal(evaluation.Loss, evaluation["sum_loss"] + evaluation["wide_loss"], 1e-4);
        Assert.Throws<ArgumentException>(() => compiled.Fit([x], [sum, wide]));
        Assert.Throws<ArgumentException>(() => compiled.Fit([x, x], [sum]));
    }

    [Fact]
    public void Seeds_make_initial_weights_repeatable()
    {
        float[] Weights()
        {
            Keras.SetRandomSeed(42);
            using Sequential model = TinyModels.Stack();
            return model.GetWeights()[0].ToArray<float>();
        }

        Assert.Equal(Weights(), Weights());
    }

    // Upright and lying stripes.
    private static (NDArray Images, NDArray Classes) Stripes()
    {
        var images = new float[32, 8, 8, 1];
        var classes = new int[32];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = i % 2;
            for (int j = 0; j < 64; j++)
            {
                images[i, j / 8, j % 8, 0] = ((classes[i] == 0 ? j / 8 : j % 8) + i / 2) % 2;
            }
        }

        return (images, classes);
    }
}
