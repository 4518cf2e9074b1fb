namespace KerasBridge;

/// <summary>How many samples the batches of arrays have.</summary>
internal static class BatchSizes
{
    private const int Default = 32;

    /// <summary>Of each batch, by its number.</summary>
    /// <param name="samples">The samples of all batches.</param>
    /// <param name="batchSize">Those of a batch but the last one.</param>
    public static Func<int, int> Of(long samples, Optional<int> batchSize)
    {
        int size = batchSize.Or(Default);
        return batch => (int)Math.Clamp(samples - ((long)batch * size), 0, size);
    }
}
