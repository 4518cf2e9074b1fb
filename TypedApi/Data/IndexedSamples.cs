namespace KerasBridge;

/// <summary>Samples that can be had in any order: only their numbers are shuffled, taken and repeated.</summary>
internal sealed class IndexedSamples(SampleStore store, Func<IEnumerable<int>> indices, long? count, bool isEndless = false) : Samples
{
    public IndexedSamples(SampleStore store)
        : this(store, () => Enumerable.Range(0, store.Count), store.Count)
    {
    }

    public override long? Count => count;

    public override bool IsEndless => isEndless;

    public override Samples Shuffle(int? seed = null, bool eachEpoch = true, int buffer = 10_000)
    {
        Check.AtLeast(buffer, 1);
        if (isEndless)
        {
            return Streamed().Shuffle(seed, eachEpoch, buffer);
        }

        var order = new Order(seed, eachEpoch);
        return new IndexedSamples(store, () => Shuffled(order), count);
    }

    public override Samples Take(int count) =>
        With(() => indices().Take(count), Count is { } all ? Math.Min(all, Check.AtLeast(count, 0)) : Check.AtLeast(count, 0));

    public override Samples Skip(int count)
    {
        Check.AtLeast(count, 0);
        return new IndexedSamples(store, () => indices().Skip(count), Count is { } all ? Math.Max(0, all - count) : null, isEndless);
    }

    public override Samples Repeat(int? times = null)
    {
        Check.AtLeast(times, 1);
        return new IndexedSamples(store, () => Repeating.Of(indices, times), Count * times, times is null || isEndless);
    }

    public override Samples Map(Func<Sample, Sample> map) => Streamed().Map(map);

    public override Dataset Batch(int size, bool dropRemainder = false)
    {
        Check.AtLeast(size, 1);
        IEnumerable<Batch> batches() => indices().Chunk(size).Where(chunk => !dropRemainder || chunk.Length == size).Select(store.Gather);
        return new Dataset(_ => batches(), Batches(Count, size, dropRemainder), isEndless, isTemporary: true);
    }

    private IndexedSamples With(Func<IEnumerable<int>> changed, long? newCount) => new(store, changed, newCount);

    private StreamedSamples Streamed() => new(() => indices().Select(store.At), count, isEndless);

    private int[] Shuffled(Order order)
    {
        int[] shuffled = [.. indices()];
        order.Next().Shuffle(shuffled);
        return shuffled;
    }
}
