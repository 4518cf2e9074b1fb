using System.Diagnostics.CodeAnalysis;

namespace KerasBridge;

/// <summary>
/// Single samples in an order, to be made into batches: <c>Dataset.From(x, y).Shuffle(seed: 1).Batch(32)</c>. Nothing is read until the
/// batches are; each time they are, the samples are gone through from the start. Operators make another object and leave this one as it is.
/// </summary>
[SuppressMessage("Naming", "CA1724", Justification = "The word is the field's.")]
public abstract class Samples
{
    private protected Samples()
    {
    }

    /// <summary>How many samples there are; null where that is not known before they are read, or there is no end.</summary>
    public abstract long? Count { get; }

    /// <summary>Whether the samples never end.</summary>
    public abstract bool IsEndless { get; }

    /// <summary>The samples in random order.</summary>
    /// <param name="seed">Makes the order the same in every run, and still another one in each epoch. Default: other orders in each run.</param>
    /// <param name="eachEpoch">Whether each epoch has another order. Without, parts (<see cref="Take"/>, <see cref="Skip"/>) stay the same.</param>
    /// <param name="buffer">
    /// Of samples that come in a stream, how many are kept to choose from. Samples in memory and files of a folder are mixed as a whole.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="buffer"/> is below 1.</exception>
    public abstract Samples Shuffle(int? seed = null, bool eachEpoch = true, int buffer = 10_000);

    /// <summary>The first samples only.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public abstract Samples Take(int count);

    /// <summary>The samples without the first ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public abstract Samples Skip(int count);

    /// <summary>The samples several times, or again and again.</summary>
    /// <param name="times">How often. Default: without end, which asks for <c>stepsPerEpoch</c> in <c>Fit</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is below 1.</exception>
    public abstract Samples Repeat(int? times = null);

    /// <summary>Changed samples.</summary>
    /// <param name="map">Is called for each sample of each epoch, on the thread that prepares batches.</param>
    public abstract Samples Map(Func<Sample, Sample> map);

    /// <summary>Batches of samples.</summary>
    /// <param name="size">Samples in a batch.</param>
    /// <param name="dropRemainder">Whether to leave out a last batch that is smaller. Default: it is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    public abstract Dataset Batch(int size, bool dropRemainder = false);

    private protected static long? Batches(long? samples, int size, bool dropRemainder) =>
        dropRemainder ? samples / size : (samples + size - 1) / size;
}
