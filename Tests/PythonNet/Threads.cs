namespace KerasBridge.Tests.PythonNet;

/// <summary>Runs code on threads of its own, and waits for them.</summary>
internal static class Threads
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static void Run(int count, Action<int> action)
    {
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        Thread[] threads = [.. Enumerable.Range(0, count).Select(index => new Thread(() => Try(() => action(index), failures)) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        Assert.All(threads, thread => Assert.True(thread.Join(s_patience), "A thread waits for ever."));
        Assert.Empty(failures);
    }

    private static void Try(Action action, System.Collections.Concurrent.ConcurrentQueue<Exception> failures)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            failures.Enqueue(e);
        }
    }
}
