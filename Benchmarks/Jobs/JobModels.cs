using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The models of the jobs, the same ones as in <c>jobs.py</c>.</summary>
internal static class JobModels
{
    public static CompiledModel Dense() => Compile(new Sequential(
        new Input(shape: 784),
        new Dense(128, activation: Activation.ReLU),
        new Dense(10, activation: Activation.Softmax)));

    public static CompiledModel Convolution() => Compile(new Sequential(
        new Input(shape: (28, 28, 1)),
        new Conv2D(8, 3, activation: Activation.ReLU),
        new MaxPooling2D(2),
        new Flatten(),
        new Dense(10, activation: Activation.Softmax)));

    private static CompiledModel Compile(Sequential model) => model.Compile(new Adam(), new CategoricalCrossentropy());
}
