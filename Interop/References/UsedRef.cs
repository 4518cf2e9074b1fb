using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.References;

/// <summary>
/// A holder's object during a call that may run Python code: with a reference of its own, because Python may let another thread in
/// which disposes the holder, or the garbage collector may find that nobody needs the holder any more.
/// </summary>
internal readonly ref struct UsedRef(PythonReference holder, nint address) : IDisposable
{
    public nint Address { get; } = address;

    public BorrowedRef Borrow() => new(Address);

    // While the holder still has its reference, this one is not the last: it would need the lock to give it back.
    public unsafe void Dispose()
    {
        if (holder.IsDisposed)
        {
            Api.Py_DecRef(Address);
        }
        else
        {
            Api.Py_DecRefKept(Address);
        }
    }
}
