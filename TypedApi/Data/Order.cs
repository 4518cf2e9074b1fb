namespace KerasBridge;

/// <summary>Random orders, the same ones in each run where there is a seed.</summary>
internal sealed class Order(int? seed, bool eachEpoch)
{
    private readonly int _seed = seed ?? Random.Shared.Next();
    private int _epoch;

    /// <summary>The source of chance for the next time that the data are gone through.</summary>
    public Random Next() => new(unchecked(_seed + (eachEpoch ? 7919 * Interlocked.Increment(ref _epoch) : 0)));
}
