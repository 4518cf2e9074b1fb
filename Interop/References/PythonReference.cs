using KerasBridge.Interop.CApi;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;

namespace KerasBridge;

/// <summary>
/// Owns one reference to a Python object. Disposing gives it back at once; a finaliser never waits for Python's lock, it queues
/// the reference for the next thread that holds it.
/// </summary>
public abstract class PythonReference : IDisposable
{
    private nint _address;

    internal PythonReference(StolenRef reference)
    {
        _address = reference.Address;
        if (_address == 0)
        {
            GC.SuppressFinalize(this);
            throw new ArgumentNullException(nameof(reference), "A reference to a Python object can't be null.");
        }
    }

    /// <summary>Queues the reference for the next holder of Python's lock.</summary>
    ~PythonReference()
    {
        nint address = Interlocked.Exchange(ref _address, 0);
        if (address != 0)
        {
            DeferredReleases.Enqueue(address);
            OnGivenBack();
        }
    }

    /// <summary>Whether the reference was given back.</summary>
    public bool IsDisposed => Volatile.Read(ref _address) == 0;

    /// <summary>The object, for use while this holder is alive and the GIL is held.</summary>
    /// <exception cref="ObjectDisposedException">The reference was given back.</exception>
    internal BorrowedRef Borrow(in GilScope gil)
    {
        nint address = _address;
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
        nint address = Interlocked.Exchange(ref _address, 0);
        if (address != 0)
        {
            Release(address);
            OnGivenBack();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Is called once, after the reference was given back or queued; also by the finaliser, and so without the lock.</summary>
    private protected virtual void OnGivenBack()
    {
    }

    private static unsafe void Release(nint address)
    {
        if (!GilScope.TryAcquire(out GilScope gil))
        {
            return;
        }

        using (gil)
        {
            Api.Py_DecRef(address);
        }
    }
}
