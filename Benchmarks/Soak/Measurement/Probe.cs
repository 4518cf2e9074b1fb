using System.Diagnostics;
using System.Runtime;
using KerasBridge.Interop.Buffers;
using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Soak.Measurement;

/// <summary>Reads what is in use, once everything that may go has gone.</summary>
internal sealed class Probe : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly PyObject _module = PythonModules.LoadEmbedded(typeof(Probe).Assembly, "kerasbridge_soak");

    private static int Waiting => DeferredReleases.Count + ThreadStateReaper.Count;

    /// <summary>Collects on both sides, gives free pages back, and reads.</summary>
    public Reading Read()
    {
        Settle();
        return new Reading
        {
            ThreadStates = Ask("thread_states"),
            PythonBlocks = Ask("blocks"),
            PythonObjects = Ask("objects"),
            NoneReferences = Ask("none_references"),
            Owners = ManagedMemory.LiveCount,
            Handles = ManagedObject.LiveCount,
            Waiting = Waiting,
            ManagedHeap = GC.GetTotalMemory(forceFullCollection: false),
            CHeap = CHeap.InUse,
            Rss = Environment.WorkingSet,
        };
    }

    public void Dispose() => _module.Dispose();

    // What .NET lets go may be the last to hold something in Python, and the other way round: hence more than one round. The state of a
    // thread that has ended is given back by a thread of its own, which is waited for.
    private void Settle()
    {
        var watch = Stopwatch.StartNew();
        long states;
        do
        {
            states = Ask("thread_states");
            CollectBoth();
        }
        while ((Waiting > 0 || Ask("thread_states") != states) && watch.Elapsed < s_patience);
        CHeap.Trim();
    }

    private void CollectBoth()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            _module.Invoke("collect").Dispose();
        }
    }

    private long Ask(string function)
    {
        using PyObject answer = _module.Invoke(function);
        return answer.As<long>();
    }
}
