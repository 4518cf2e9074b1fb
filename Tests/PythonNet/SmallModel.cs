using KerasBridge.Layers;
using KerasBridge.Losses;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.PythonNet;

/// <summary>A model of three weights.</summary>
internal static class SmallModel
{
    public static Sequential Create() => new(new Input(shape: 2), new Dense(1));

    public static CompiledModel Compile()
    {
        using Sequential model = Create();
        return model.Compile(new SGD(0.1), new MeanSquaredError());
    }
}
