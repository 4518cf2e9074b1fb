using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Metrics;
using KerasBridge.Optimizers;

namespace KerasBridge.Soak.Workloads;

/// <summary>Networks small enough that the way to them is what takes the time.</summary>
internal static class SmallModels
{
    public const int Inputs = 8;

    /// <summary>A stack of layers.</summary>
    public static Model Stack() => new Sequential(new Input(shape: Inputs), new Dense(16, activation: Activation.ReLU), new Dense(4));

    /// <summary>A functional model, of the same kind.</summary>
    public static Model Functional()
    {
        using Tensor input = Keras.Input(shape: Inputs);
        using var hidden = new Dense(16, activation: Activation.Tanh);
        using Tensor inner = hidden.Apply(input);
        using var last = new Dense(4);
        using Tensor output = last.Apply(inner);
        return new Model(input, output);
    }

    /// <summary>The model with all that training needs.</summary>
    public static CompiledModel Compile(Model model)
    {
        using var optimizer = new Adam(learningRate: 1e-3);
        using var loss = new MeanSquaredError();
        using var metric = new MeanAbsoluteErrorMetric(name: "mae");
        return model.Compile(optimizer, loss, [metric]);
    }

    /// <summary>Input for so many samples; the same for the same number.</summary>
    public static float[,] Samples(int count, int seed = 0)
    {
        var random = new Random(seed);
        var samples = new float[count, Inputs];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i / Inputs, i % Inputs] = random.NextSingle();
        }

        return samples;
    }

    /// <summary>The prediction as .NET array.</summary>
    public static float[] Predict(Model model, NDArray samples)
    {
        using NDArray result = model.Predict(samples, verbose: Verbosity.Silent);
        return result.ToArray<float>();
    }
}
