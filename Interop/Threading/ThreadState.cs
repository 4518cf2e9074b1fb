namespace KerasBridge.Interop.Threading;

/// <summary>
/// The thread state that CPython made for one .NET thread. It is kept as long as the thread lives, because making it anew for
/// every entry costs ten times as much, and is deleted once the thread is gone.
/// </summary>
internal sealed class ThreadState(nint address)
{
    public nint Address { get; } = address;

    /// <summary>A state that somebody else deletes.</summary>
    public static ThreadState Borrow(nint address)
    {
        var state = new ThreadState(address);
        GC.SuppressFinalize(state);
        return state;
    }

    ~ThreadState() => ThreadStateReaper.Enqueue(Address);
}
