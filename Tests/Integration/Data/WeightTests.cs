using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Data;

/// <summary>Weights of samples and classes in batches count as they do in arrays.</summary>
public sealed class WeightTests
{
    private static readonly float[] s_weights = [.. Enumerable.Range(0, DataModels.Samples).Select(i => i / 4f)];

    private static readonly int[] s_classes = [.. Enumerable.Range(0, DataModels.Samples).Select(i => i % 2)];

    private static readonly Dictionary<int, double> s_classWeights = new() { [0] = 3, [1] = 0.5 };

    [Fact]
    public void Weights_of_samples_count()
    {
        using CompiledModel expected = DataModels.Line();
        expected.Fit(DataModels.X, DataModels.Y, batchSize: 4, shuffle: false, sampleWeight: s_weights, verbose: Verbosity.Silent);
        using CompiledModel model = DataModels.Line();

        model.Fit(Dataset.From(DataModels.X, DataModels.Y, s_weights).Batch(4), verbose: Verbosity.Silent);

        Assert.Equal(DataModels.Weights(expected), DataModels.Weights(model), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Weights_of_single_samples_count()
    {
        using CompiledModel expected = DataModels.Line();
        expected.Fit(Dataset.From(DataModels.X, DataModels.Y, s_weights).Batch(4), verbose: Verbosity.Silent);
        using CompiledModel model = DataModels.Line();

        model.Fit(Dataset.From(DataModels.X, DataModels.Y, s_weights).Map(sample => sample).Batch(4), verbose: Verbosity.Silent);

        Assert.Equal(DataModels.Weights(expected), DataModels.Weights(model));
    }

    [Fact]
    public void Weights_of_classes_count()
    {
        using CompiledModel expected = Classifier();
        expected.Fit(DataModels.X, s_classes, batchSize: 4, shuffle: false, classWeight: s_classWeights, verbose: Verbosity.Silent);
        using CompiledModel model = Classifier();

        model.Fit(Dataset.From(DataModels.X, s_classes).Batch(4), classWeight: s_classWeights, verbose: Verbosity.Silent);

        Assert.Equal(DataModels.Weights(expected), DataModels.Weights(model), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public void Keras_3_takes_weights_of_samples_or_of_classes()
    {
        OnKeras.Requires3("Refusing both");
        using CompiledModel model = Classifier();

        Assert.Throws<ArgumentException>("data", () => model.Fit(
            Dataset.From(DataModels.X, s_classes, s_weights).Batch(4), classWeight: s_classWeights, verbose: Verbosity.Silent));
    }

    private static CompiledModel Classifier()
    {
        using var model = new Sequential(
            new Input(shape: 2), new Dense(2, activation: Activation.Softmax, kernelInitializer: new KerasBridge.Initializers.Zeros()));
        return model.Compile(new SGD(learningRate: 0.1), new SparseCategoricalCrossentropy());
    }
}
