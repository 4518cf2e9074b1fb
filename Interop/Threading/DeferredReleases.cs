using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Threading;

/// <summary>References that finalisers leave for the next thread that holds the lock.</summary>
internal static unsafe class DeferredReleases
{
    private static readonly ConcurrentQueue<nint> s_objects = new();

    // Looked at on every entry into Python, where asking the queue itself would cost more.
    private static volatile bool s_hasWaiting;

    /// <summary>How many references wait.</summary>
    public static int Count => s_objects.Count;

    public static void Enqueue(nint address)
    {
        if (address != 0)
        {
            s_objects.Enqueue(address);
            s_hasWaiting = true;
        }
    }

    /// <summary>Gives back what waits. The caller holds the lock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Drain()
    {
        if (s_hasWaiting)
        {
            DrainWaiting();
        }
    }

    private static void DrainWaiting()
    {
        s_hasWaiting = false;
        while (s_objects.TryDequeue(out nint address))
        {
            Api.Py_DecRef(address);
        }
    }
}
