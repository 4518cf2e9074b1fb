using KerasBridge.Initializers;
using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration;

/// <summary>After bad input, everything must still work.</summary>
internal static class RuntimeCheck
{
    private static readonly Lazy<Sequential> s_model = new(() => new Sequential(
        new Input(shape: 2), new Dense(1, kernelInitializer: new Constant(0.5))));

    /// <summary>A small prediction whose result is known.</summary>
    public static void StillWorks()
    {
        using NDArray result = s_model.Value.PredictOnBatch(new float[,] { { 3, 5 } });
        Assert.Equal([4f], result.ToArray<float>());
    }
}
