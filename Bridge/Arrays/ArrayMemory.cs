namespace KerasBridge;

/// <summary>
/// Tells the garbage collector how much memory the arrays of Python have that .NET holds: it sees a few bytes of each. Telling it of every
/// array costs more than reading one, so it is told in steps.
/// </summary>
internal sealed class ArrayMemory
{
    /// <summary>Smaller arrays are no reason to collect garbage.</summary>
    public const long LargeSize = 85_000;

    private const long Step = 32 << 20;

    private readonly Lock _gate = new();
    private long _held;
    private long _told;

    /// <summary>.NET holds an array more, until the share that this gives is disposed or forgotten.</summary>
    public Share Add(long size)
    {
        long held = Interlocked.Add(ref _held, size);
        long told = Volatile.Read(ref _told);
        if (held > told + Step || held + Step < told / 2)
        {
            Tell(held);
        }

        return new Share(this, size);
    }

    // The collector learns it with the next array that comes, since most come and go.
    private void Remove(long size) => Interlocked.Add(ref _held, -size);

    private void Tell(long held)
    {
        long change;
        lock (_gate)
        {
            change = held - _told;
            _told = held;
        }

        if (change > 0)
        {
            GC.AddMemoryPressure(change);
        }
        else if (change < 0)
        {
            GC.RemoveMemoryPressure(-change);
        }
    }

    /// <summary>The memory of one array.</summary>
    internal sealed class Share(ArrayMemory memory, long size) : IDisposable
    {
        private long _size = size;

        ~Share() => Remove();

        /// <summary>Counts it no longer. Doing it twice is harmless.</summary>
        public void Dispose()
        {
            Remove();
            GC.SuppressFinalize(this);
        }

        private void Remove() => memory.Remove(Interlocked.Exchange(ref _size, 0));
    }
}
