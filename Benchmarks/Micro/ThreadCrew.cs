namespace KerasBridge.Benchmarks.Micro;

/// <summary>Threads that do the same work at the same time, again and again.</summary>
internal sealed class ThreadCrew : IDisposable
{
    private readonly Barrier _barrier;
    private readonly Thread[] _threads;
    private readonly Action _work;
    private volatile bool _isOver;

    public ThreadCrew(int size, Action work)
    {
        _work = work;
        _barrier = new Barrier(size + 1);
        _threads = [.. Enumerable.Range(0, size).Select(_ => new Thread(Run) { IsBackground = true })];
        foreach (Thread thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Has every thread do its work once, and waits for all.</summary>
    public void RunOnce()
    {
        _barrier.SignalAndWait();
        _barrier.SignalAndWait();
    }

    public void Dispose()
    {
        _isOver = true;
        _barrier.SignalAndWait();
        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        _barrier.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_isOver)
            {
                return;
            }

            _work();
            _barrier.SignalAndWait();
        }
    }
}
