using KerasBridge.Interop.Threading;

namespace KerasBridge.Interop.References;

/// <summary>
/// Holds the reference of a <see cref="PythonReference"/>, and queues it where that is forgotten: the part that has the finaliser. An object
/// with a finaliser costs more than most calls; guards whose reference was given back in time are used again, by the same thread.
/// </summary>
internal sealed class ReferenceGuard
{
    private const int MostIdle = 64;

    [ThreadStatic]
    private static Stack<ReferenceGuard>? t_idle;

    private nint _address;
    private IMemoryAccount? _account;
    private long _size;

    private ReferenceGuard()
    {
    }

    /// <summary>Queues the reference for the next holder of Python's lock.</summary>
    ~ReferenceGuard()
    {
        if (Take() is var address and not 0)
        {
            DeferredReleases.Enqueue(address);
        }
    }

    /// <summary>The reference; 0 where it was taken.</summary>
    public nint Address => _address;

    /// <summary>A guard that holds a reference.</summary>
    public static ReferenceGuard Of(StolenRef reference)
    {
        if (t_idle is null || !t_idle.TryPop(out ReferenceGuard? guard))
        {
            guard = new ReferenceGuard();
        }

        guard._address = reference.Address;
        return guard;
    }

    /// <summary>Has memory that the reference keeps counted until the reference is taken out.</summary>
    public void Charge(IMemoryAccount account, long size)
    {
        _account = account;
        _size = size;
    }

    /// <summary>Takes the reference out, which only one of those who try at once achieves; the others get 0.</summary>
    public nint Take()
    {
        nint address = Interlocked.Exchange(ref _address, 0);
        if (address != 0)
        {
            _account?.Remove(_size);
            _account = null;
        }

        return address;
    }

    /// <summary>Lays a guard aside to be used again, once its reference was taken out and nobody can be looking at it: under Python's lock.</summary>
    public void Reuse()
    {
        t_idle ??= new Stack<ReferenceGuard>(MostIdle);
        if (t_idle.Count < MostIdle)
        {
            t_idle.Push(this);
        }
        else
        {
            GC.SuppressFinalize(this);
        }
    }
}
