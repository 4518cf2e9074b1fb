using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Integration.Data;

/// <summary>Models and data that the tests of data sources share, so that Theano compiles little.</summary>
internal static class DataModels
{
    public const int Samples = 10;

    /// <summary>Ten samples of two numbers.</summary>
    public static float[,] X { get; } = Table(Samples, 2, seed: 1);

    /// <summary>What is expected of them: their sum.</summary>
    public static float[,] Y { get; } = Sums(X);

    /// <summary>The weighted sum of two numbers, with weights that are the same each time.</summary>
    public static CompiledModel Line(double learningRate = 0.1)
    {
        using var model = new Sequential(new Input(shape: 2), new Dense(1, kernelInitializer: new KerasBridge.Initializers.Zeros()));
        return model.Compile(new SGD(learningRate: learningRate), new MeanSquaredError());
    }

    /// <summary>Two inputs, <c>left</c> and <c>right</c>, and two outputs, <c>sum</c> and <c>copy</c>.</summary>
    public static CompiledModel TwoByTwo()
    {
        Tensor left = Keras.Input(shape: 2, name: "left");
        Tensor right = Keras.Input(shape: 3, name: "right");
        Tensor sum = new Dense(1, name: "sum").Apply(left);
        Tensor copy = new Dense(3, name: "copy").Apply(right);
        using var model = new Model([left, right], [sum, copy]);
        return model.Compile(new SGD(learningRate: 0.01), [new MeanSquaredError(), new MeanSquaredError()]);
    }

    /// <summary>The ten samples in batches of four, four and two.</summary>
    public static IEnumerable<Batch> Batches()
    {
        yield return Part(0, 4);
        yield return Part(4, 4);
        yield return Part(8, 2);
    }

    public static Batch Part(int start, int count)
    {
        NDArray x = X;
        NDArray y = Y;
        return new Batch(x[start..(start + count)], y[start..(start + count)]);
    }

    public static float[] Weights(Model model) => [.. model.GetWeights().SelectMany(weight => weight.ToArray<float>())];

    public static float[,] Table(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var table = new float[rows, columns];
        for (int i = 0; i < rows * columns; i++)
        {
            table[i / columns, i % columns] = random.NextSingle();
        }

        return table;
    }

    private static float[,] Sums(float[,] table)
    {
        var sums = new float[table.GetLength(0), 1];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i, 0] = table[i, 0] + table[i, 1];
        }

        return sums;
    }
}
