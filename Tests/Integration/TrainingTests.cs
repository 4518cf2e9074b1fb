using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration;

public sealed class TrainingTests
{
    private readonly NDArray _x;
    private readonly NDArray _y;

    public TrainingTests()
    {
        Keras.SetRandomSeed(1);
        (_x, _y) = Blobs();
    }

    [Fact]
    public void Fit_learns_and_records_every_epoch()
    {
        using CompiledModel model = Classifier();

        History history = model.Fit(_x, _y, batchSize: 16, epochs: 5, verbose: Verbosity.Silent, validationData: (_x, _y));

        Assert.Equal([0, 1, 2, 3, 4], history.Epochs);
        Assert.Equal(["accuracy", "loss", "val_accuracy", "val_loss"], history.Series.Keys.Order());
        Assert.True(history.Loss[^1] < history.Loss[0]);
        Assert.InRange(history["val_accuracy"][^1], 0.9, 1.0);
    }

    [Fact]
    public void Evaluate_names_its_values_and_agrees_with_the_history()
    {
        using CompiledModel model = Classifier();
        History history = model.Fit(_x, _y, epochs: 2, verbose: Verbosity.Silent, validationData: (_x, _y));

        Evaluation evaluation = model.Evaluate(_x, _y, verbose: Verbosity.Silent);

        Assert.Equal(history["val_loss"][^1], evaluation.Loss, 1e-5);
        Assert.Equal(history["val_accuracy"][^1], evaluation["accuracy"], 1e-5);
    }

    private static CompiledModel Classifier()
    {
        using var model = new Sequential(
            new Input(shape: 2), new Dense(8, activation: Activation.ReLU), new Dense(2, activation: Activation.Softmax));
        return model.Compile(
            new Adam(learningRate: 0.05), new SparseCategoricalCrossentropy(), [new SparseCategoricalAccuracy(name: "accuracy")]);
    }

    private static (NDArray X, NDArray Y) Blobs()
    {
        var random = new Random(1);
        var points = new float[64, 2];
        var classes = new int[64];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = i % 2;
            points[i, 0] = (float)random.NextDouble() + (classes[i] * 3);
            points[i, 1] = (float)random.NextDouble();
        }

        return (points, classes);
    }
}
