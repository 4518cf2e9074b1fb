using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Owns one reference to a Python object. Disposing gives it back at once. Where that is forgotten, the finaliser of its guard
/// queues the reference for the next thread that holds Python's lock; it never waits for the lock.
/// </summary>
public abstract class PythonReference : IDisposable
{
    private ReferenceGuard? _guard;

    internal PythonReference(StolenRef reference)
    {
        if (reference.Address == 0)
        {
            throw new ArgumentNullException(nameof(reference), "A reference to a Python object can't be null.");
        }

        _guard = ReferenceGuard.Of(reference);
    }

    /// <summary>Whether the reference was given back.</summary>
    public bool IsDisposed => Volatile.Read(ref _guard) is null;

    /// <summary>The object, for use while this holder is alive and the GIL is held.</summary>
    /// <exception cref="ObjectDisposedException">The reference was given back.</exception>
    internal BorrowedRef Borrow(in GilScope gil)
    {
        nint address = _guard?.Address ?? 0;
        ObjectDisposedException.ThrowIf(address == 0, this);
        return new BorrowedRef(address);
    }

    /// <summary>The object, for a call that may run Python code. The GIL is held.</summary>
    /// <exception cref="ObjectDisposedException">The reference was given back.</exception>
    internal unsafe UsedRef Use(in GilScope gil)
    {
        nint address = Borrow(gil).Address;
        Api.Py_IncRef(address);
        return new UsedRef(this, address);
    }

    /// <summary>Gives the reference back. Doing it twice is harmless.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _guard, null) is { } guard)
        {
            GiveBack(guard);
        }
    }

    /// <summary>Has memory that the object keeps counted until the reference is given back. Called by the constructor.</summary>
    private protected void Charge(IMemoryAccount account, long size) => _guard!.Charge(account, size);

    /// <summary>Gives back what this no longer holds; once.</summary>
    private protected virtual void GiveBack(ReferenceGuard guard) => Release(guard);

    /// <summary>Gives the reference of a guard back.</summary>
    private protected static unsafe void Release(ReferenceGuard guard)
    {
        if (!GilScope.TryAcquire(out GilScope gil))
        {
            return;
        }

        using (gil)
        {
            // The guard's finaliser came first where another finaliser disposes.
            if (guard.Take() is var address and not 0)
            {
                Api.Py_DecRef(address);
                guard.Reuse();
            }
        }
    }
}
