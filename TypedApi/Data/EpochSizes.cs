namespace KerasBridge;

/// <summary>How many samples the batches of an epoch have that were drawn so far. Some backends draw on another thread than they train on.</summary>
internal sealed class EpochSizes
{
    private readonly Lock _gate = new();
    private readonly List<int> _sizes = [];

    /// <summary>An epoch begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _sizes.Clear();
        }
    }

    /// <summary>The next batch was drawn.</summary>
    public void Add(int samples)
    {
        lock (_gate)
        {
            _sizes.Add(samples);
        }
    }

    /// <summary>The samples of the batch of this number. Others may have been drawn since.</summary>
    public int SamplesIn(int batch)
    {
        lock (_gate)
        {
            return batch < _sizes.Count ? _sizes[batch] : 0;
        }
    }
}
