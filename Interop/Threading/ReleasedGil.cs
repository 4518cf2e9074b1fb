namespace KerasBridge.Interop.Threading;

/// <summary>
/// What a thread needs to take the lock again at the depth where it gave it up. The thread state is borrowed where Python or an
/// extension made the thread, and deletes the state itself: it must be forgotten once the lock is taken again.
/// </summary>
internal readonly record struct ReleasedGil(int Depth, nint ThreadState, bool IsBorrowed, LockHold Hold);
