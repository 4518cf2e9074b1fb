namespace KerasBridge.Interop.Threading;

/// <summary>What a thread needs to take the lock again at the depth where it gave it up.</summary>
internal readonly record struct ReleasedGil(int Depth, nint ThreadState);
