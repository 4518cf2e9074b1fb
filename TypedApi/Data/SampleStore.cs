namespace KerasBridge;

/// <summary>Samples that can be had in any order.</summary>
internal abstract class SampleStore
{
    /// <summary>How many there are.</summary>
    public abstract int Count { get; }

    /// <summary>One of them.</summary>
    public abstract Sample At(int index);

    /// <summary>Several of them.</summary>
    public virtual Batch Gather(int[] indices) => SampleStack.ToBatch(Array.ConvertAll(indices, At));
}
