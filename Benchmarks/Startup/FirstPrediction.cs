using KerasBridge.Layers;

namespace KerasBridge.Benchmarks.Startup;

/// <summary>What <c>first_prediction.py</c> does, in C#.</summary>
internal static class FirstPrediction
{
    /// <summary>The argument with which this program does it.</summary>
    public const string Command = "first-prediction";

    public static void Run()
    {
        using var model = new Sequential(
            new Input(shape: 784),
            new Dense(128, activation: Activation.ReLU),
            new Dense(10, activation: Activation.Softmax));
        var x = new float[1, 784];
        using NDArray prediction = model.Predict(x, verbose: Verbosity.Silent);
        Console.WriteLine($"predicted {prediction.Shape[1]} classes");
    }
}
