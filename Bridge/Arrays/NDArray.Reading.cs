using KerasBridge.Interop.References;

namespace KerasBridge;

public sealed partial class NDArray
{
    private int _readers;
    private ReferenceGuard? _waiting;

    /// <summary>
    /// Keeps the elements in place until the end of the scope, without Python's lock: who disposes the array meanwhile leaves giving it back
    /// to the last reader.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The array is disposed.</exception>
    internal Reading Read()
    {
        Interlocked.Increment(ref _readers);
        if (IsDisposed)
        {
            EndReading();
            throw new ObjectDisposedException(nameof(NDArray));
        }

        return new Reading(this);
    }

    /// <inheritdoc/>
    private protected override void GiveBack(ReferenceGuard guard)
    {
        Interlocked.Exchange(ref _waiting, guard);
        if (Volatile.Read(ref _readers) == 0)
        {
            GiveBackWaiting();
        }
    }

    private void EndReading()
    {
        if (Interlocked.Decrement(ref _readers) == 0 && Volatile.Read(ref _waiting) is not null)
        {
            GiveBackWaiting();
        }
    }

    private void GiveBackWaiting()
    {
        if (Interlocked.Exchange(ref _waiting, null) is { } guard)
        {
            Release(guard);
        }
    }

    /// <summary>What <see cref="Read"/> gives.</summary>
    internal readonly ref struct Reading(NDArray array)
    {
        /// <summary>Ends it.</summary>
        public void Dispose() => array.EndReading();
    }
}
