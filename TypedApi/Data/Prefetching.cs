using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace KerasBridge;

/// <summary>Prepares items on a thread of their own while others are worked on.</summary>
internal sealed class Prefetching : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly BlockingCollection<Batch> _ready;
    private readonly Thread _thread;
    private ExceptionDispatchInfo? _failure;

    private Prefetching(Func<CancellationToken, IEnumerable<Batch>> open, int capacity, CancellationToken stop)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _ready = new BlockingCollection<Batch>(capacity);
        _thread = new Thread(() => Run(open)) { IsBackground = true, Name = "KerasBridge prefetch" };
        _thread.Start();
    }

    /// <summary>The items of a sequence.</summary>
    /// <param name="open">Begins to go through it; on the thread that prepares.</param>
    /// <param name="capacity">How many are kept ready.</param>
    /// <param name="stop">Ends the waiting for the next one.</param>
    public static IEnumerable<Batch> Of(Func<CancellationToken, IEnumerable<Batch>> open, int capacity, CancellationToken stop)
    {
        using var prefetching = new Prefetching(open, capacity, stop);
        while (prefetching._ready.TryTake(out Batch? batch, Timeout.Infinite, stop))
        {
            yield return batch;
        }

        prefetching._failure?.Throw();
    }

    /// <summary>Ends the thread, and waits until it has ended.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _ready.Dispose();
        _stop.Dispose();
    }

    private void Run(Func<CancellationToken, IEnumerable<Batch>> open)
    {
        try
        {
            foreach (Batch batch in open(_stop.Token))
            {
                _ready.Add(batch, _stop.Token);
            }
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            _ready.CompleteAdding();
        }
    }
}
