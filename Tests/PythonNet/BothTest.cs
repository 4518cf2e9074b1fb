namespace KerasBridge.Tests.PythonNet;

/// <summary>A test that needs both.</summary>
public abstract class BothTest
{
    protected BothTest(BothRunning both)
    {
        Assert.SkipWhen(both.WhyNot is not null, both.WhyNot ?? "");
        Both = both;
    }

    /// <summary>What runs.</summary>
    protected BothRunning Both { get; }
}
