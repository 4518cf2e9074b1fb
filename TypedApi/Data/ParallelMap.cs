namespace KerasBridge;

/// <summary>Changes several items at once and keeps their order.</summary>
internal static class ParallelMap
{
    /// <summary>The changed items; at most <paramref name="workers"/> are in work or waiting to be taken.</summary>
    public static IEnumerable<TResult> Of<T, TResult>(IEnumerable<T> items, Func<T, TResult> map, int workers)
    {
        var running = new Queue<Task<TResult>>(workers);
        try
        {
            foreach (T item in items)
            {
                running.Enqueue(Task.Run(() => map(item)));
                if (running.Count == workers)
                {
                    yield return running.Dequeue().GetAwaiter().GetResult();
                }
            }

            while (running.TryDequeue(out Task<TResult>? next))
            {
                yield return next.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // Who stops early leaves nothing running, and does not hear of failures that came too late.
            Task.WhenAll(running).ContinueWith(all => _ = all.Exception, TaskScheduler.Default).Wait();
        }
    }
}
