using KerasBridge.Interop.References;

namespace KerasBridge;

/// <summary>
/// Tells the garbage collector how much memory the arrays of Python have that .NET holds: it sees a few bytes of each. Telling it of every
/// array costs more than reading one, so it is told in steps.
/// </summary>
internal sealed class ArrayMemory : IMemoryAccount
{
    /// <summary>Smaller arrays are no reason to collect garbage.</summary>
    public const long LargeSize = 85_000;

    private const long Step = 32 << 20;

    private readonly Lock _gate = new();
    private long _held;
    private long _told;

    /// <summary>.NET holds an array more.</summary>
    public void Add(long size)
    {
        long held = Interlocked.Add(ref _held, size);
        long told = Volatile.Read(ref _told);
        if (held > told + Step || held + Step < told / 2)
        {
            Tell(held);
        }
    }

    /// <summary>.NET holds an array less. The collector learns it with the next one that comes, since most come and go.</summary>
    public void Remove(long size) => Interlocked.Add(ref _held, -size);

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
}
