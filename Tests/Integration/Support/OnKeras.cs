namespace KerasBridge.Tests.Integration;

/// <summary>Skips, with a reason, what the running Keras can't have.</summary>
internal static class OnKeras
{
    public static bool Is3 => KerasRuntime.Current.IsKeras3;

    /// <summary>Skips the test on Keras 2.</summary>
    public static void Requires3(string feature) =>
        Assert.SkipUnless(Is3, $"{feature} needs Keras 3, and {KerasRuntime.Current.KerasVersion} is running.");

    /// <summary>Skips the test on Keras 3.</summary>
    public static void Requires2(string feature) =>
        Assert.SkipWhen(Is3, $"{feature} is about Keras 2, and {KerasRuntime.Current.KerasVersion} is running.");
}
