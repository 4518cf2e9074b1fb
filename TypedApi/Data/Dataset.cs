using System.Collections;

namespace KerasBridge;

/// <summary>
/// Batches to train, evaluate or predict with, made while they are needed. Each epoch goes through them from the start. Operators make
/// another object and leave this one as it is; nothing is read before the batches are.
/// </summary>
public sealed partial class Dataset : IEnumerable<Batch>
{
    private readonly Func<CancellationToken, IEnumerable<Batch>> _open;

    internal Dataset(Func<CancellationToken, IEnumerable<Batch>> open, long? count, bool isEndless = false, bool isTemporary = false)
    {
        _open = open;
        IsTemporary = isTemporary;
        Count = count;
        IsEndless = isEndless;
    }

    /// <summary>How many batches there are; null where that is not known before they are read, or there is no end.</summary>
    public long? Count { get; }

    /// <summary>Whether the batches never end: <c>Fit</c> then has to be told <c>stepsPerEpoch</c>.</summary>
    public bool IsEndless { get; }

    /// <summary>Whether each batch is made for whoever draws it, so that its arrays can be given back at once.</summary>
    internal bool IsTemporary { get; }

    /// <summary>The batches in random order.</summary>
    /// <param name="seed">Makes the order the same in every run, and still another one in each epoch. Default: other orders in each run.</param>
    /// <param name="buffer">How many batches are kept to choose from.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="buffer"/> is below 1.</exception>
    /// <remarks>Samples are mixed better than batches: <see cref="Samples.Shuffle"/>.</remarks>
    public Dataset Shuffle(int? seed = null, int buffer = 100)
    {
        Check.AtLeast(buffer, 1);
        var order = new Order(seed, eachEpoch: true);
        return new Dataset(stop => ShuffleBuffer.Of(_open(stop), buffer, order.Next()), Count, IsEndless, IsTemporary);
    }

    /// <summary>Changed batches.</summary>
    /// <param name="map">Is called for each batch of each epoch; an exception comes out of <c>Fit</c> as the same object.</param>
    /// <param name="workers">How many batches are worked on at once, by threads of the pool; their order stays. Default: 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is below 1.</exception>
    public Dataset Map(Func<Batch, Batch> map, int workers = 1)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Check.AtLeast(workers, 1) == 1
            ? new Dataset(stop => _open(stop).Select(map), Count, IsEndless)
            : new Dataset(stop => ParallelMap.Of(_open(stop), map, workers), Count, IsEndless);
    }

    /// <summary>The batches several times, or again and again.</summary>
    /// <param name="times">How often. Default: without end, which asks for <c>stepsPerEpoch</c> in <c>Fit</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public Dataset Repeat(int? times = null)
    {
        Check.AtLeast(times, 1);
        return new Dataset(stop => Repeating.Of(() => _open(stop), times), Count * times, times is null || IsEndless, IsTemporary);
    }

    /// <summary>The first batches only.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Dataset Take(int count)
    {
        Check.AtLeast(count, 0);
        return new Dataset(stop => _open(stop).Take(count), Count is { } all ? Math.Min(all, count) : IsEndless ? count : null, isTemporary: IsTemporary);
    }

    /// <summary>The batches without the first ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Dataset Skip(int count)
    {
        Check.AtLeast(count, 0);
        return new Dataset(stop => _open(stop).Skip(count), Count is { } all ? Math.Max(0, all - count) : null, IsEndless, IsTemporary);
    }

    /// <summary>
    /// The same batches, prepared by a thread of their own while the training works on earlier ones. The thread ends with the epoch, and
    /// with a training that ends early. Put it last.
    /// </summary>
    /// <param name="batches">How many are kept ready at most: with the one that is being made, the memory that is used. Default: 2.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batches"/> is below 1.</exception>
    public Dataset Prefetch(int batches = 2)
    {
        Check.AtLeast(batches, 1);
        return new Dataset(stop => Prefetching.Of(_open, batches, stop), Count, IsEndless, IsTemporary);
    }

    /// <inheritdoc/>
    public IEnumerator<Batch> GetEnumerator() => Open(CancellationToken.None);

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Begins to go through the batches.</summary>
    /// <param name="stop">Ends waiting for a batch.</param>
    internal IEnumerator<Batch> Open(CancellationToken stop) => _open(stop).GetEnumerator();
}
