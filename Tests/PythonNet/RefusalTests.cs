using KerasBridge.PythonNet;

namespace KerasBridge.Tests.PythonNet;

/// <summary>A pythonnet that does not support the Python that runs.</summary>
public sealed class RefusalTests(BothRunning both)
{
    [Fact]
    public void It_is_refused_every_time_and_KerasBridge_goes_on()
    {
        Assert.SkipWhen(both.WhyNot is null, "This pythonnet supports this Python.");

        Assert.Equal(both.WhyNot, Assert.Throws<InvalidOperationException>(() => PythonNetRuntime.Start()).Message);
        Guarded.OnThreads(2, _ => PythonLock.Take().Dispose());
        using Sequential model = SmallModel.Create();
        using NDArray prediction = model.Predict(new float[1, 2], verbose: Verbosity.Silent);
        Assert.Equal(new Shape(1, 1), prediction.Shape);
    }
}
