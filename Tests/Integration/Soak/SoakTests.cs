namespace KerasBridge.Tests.Integration.Soak;

/// <summary>The short forms of what <c>Benchmarks/Soak</c> does at length.</summary>
public sealed class SoakTests
{
    [Fact]
    public void Ten_thousand_round_trips_and_a_thousand_predictions_leave_nothing_behind() => SoakProgram.Run("--scale", "0.01");

    [Fact]
    public void Processes_with_threads_inside_Keras_end_cleanly() => SoakProgram.Run("exits", "--count", "6");
}
