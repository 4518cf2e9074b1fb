using System.Collections.Concurrent;
using KerasBridge.Interop.CApi;

namespace KerasBridge.Interop.Threading;

/// <summary>References that finalisers leave for the next thread that holds the lock.</summary>
internal static unsafe class DeferredReleases
{
    private static readonly ConcurrentQueue<nint> s_objects = new();

    /// <summary>How many references wait.</summary>
    public static int Count => s_objects.Count;

    public static void Enqueue(nint address)
    {
        if (address != 0)
        {
            s_objects.Enqueue(address);
        }
    }

    /// <summary>Gives back what waits. The caller holds the lock.</summary>
    public static void Drain()
    {
        while (!s_objects.IsEmpty && s_objects.TryDequeue(out nint address))
        {
            Api.Py_DecRef(address);
        }
    }
}
