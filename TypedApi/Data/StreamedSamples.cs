namespace KerasBridge;

/// <summary>Samples that come one after the other.</summary>
internal sealed class StreamedSamples(Func<IEnumerable<Sample>> open, long? count, bool isEndless = false) : Samples
{
    public override long? Count => count;

    public override bool IsEndless => isEndless;

    public override Samples Shuffle(int? seed = null, bool eachEpoch = true, int buffer = 10_000)
    {
        Check.AtLeast(buffer, 1);
        var order = new Order(seed, eachEpoch);
        return new StreamedSamples(() => ShuffleBuffer.Of(open(), buffer, order.Next()), count, isEndless);
    }

    public override Samples Take(int count)
    {
        Check.AtLeast(count, 0);
        long? known = Count is { } all ? Math.Min(all, count) : isEndless ? count : null;
        return new StreamedSamples(() => open().Take(count), known);
    }

    public override Samples Skip(int count)
    {
        Check.AtLeast(count, 0);
        return new StreamedSamples(() => open().Skip(count), Count is { } all ? Math.Max(0, all - count) : null, isEndless);
    }

    public override Samples Repeat(int? times = null)
    {
        Check.AtLeast(times, 1);
        return new StreamedSamples(() => Repeating.Of(open, times), Count * times, times is null || isEndless);
    }

    public override Samples Map(Func<Sample, Sample> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new StreamedSamples(() => open().Select(map), count, isEndless);
    }

    public override Dataset Batch(int size, bool dropRemainder = false)
    {
        Check.AtLeast(size, 1);
        return new Dataset(_ => Batches(size, dropRemainder), Batches(Count, size, dropRemainder), isEndless, isTemporary: true);
    }

    private IEnumerable<Batch> Batches(int size, bool dropRemainder) => open()
        .Select((sample, i) => sample ?? throw new ArgumentException($"Sample {i} is null.", "samples"))
        .Chunk(size)
        .Where(chunk => !dropRemainder || chunk.Length == size)
        .Select(chunk => SampleStack.ToBatch(chunk));
}
