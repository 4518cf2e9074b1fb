namespace KerasBridge.Interop.Threading;

/// <summary>How the outermost scope of a thread came by the lock, and so how it gives it back.</summary>
internal enum LockHold : byte
{
    /// <summary>With the thread state that is kept for the thread.</summary>
    Kept,

    /// <summary>With the thread state of somebody else, counted as one more user.</summary>
    Counted,

    /// <summary>It was held already, by somebody else on this thread who gives it back.</summary>
    Foreign,
}
