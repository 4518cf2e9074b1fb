namespace KerasBridge;

/// <summary>What only Keras 3 has.</summary>
internal static class Keras3
{
    private static readonly Version s_first = new(3, 0);

    /// <summary>The object, where Keras 3 runs.</summary>
    /// <exception cref="KerasVersionException">Keras 2 runs.</exception>
    public static KerasObject Require(KerasObject self, string symbol)
    {
        KerasRuntime runtime = KerasRuntime.Current;
        return runtime.IsKeras3 ? self : throw new KerasVersionException($"{self.GetType().Name} ({symbol})", s_first, runtime.KerasVersion);
    }
}
