namespace KerasBridge.Tests.Interop.Support;

/// <summary>Threads that must come to an end: a deadlock fails the test and does not hang it.</summary>
internal static class Guarded
{
    private static readonly TimeSpan s_guard = TimeSpan.FromSeconds(60);

    /// <summary>Runs the action on so many new threads at once and waits for all. The first exception of any of them is thrown.</summary>
    public static void OnThreads(int count, Action<int> action)
    {
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, count).Select(index => new Thread(() => failure ??= Catch(() => action(index))) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        foreach (Thread thread in threads)
        {
            Assert.True(thread.Join(s_guard), $"A thread hangs: it did not end within {s_guard}.");
        }

        if (failure is not null)
        {
            throw new InvalidOperationException("A thread failed.", failure);
        }
    }

    public static void OnThread(Action action) => OnThreads(1, _ => action());

    /// <summary>The result of a function on a thread of its own, whose stack is gone afterwards and keeps nothing alive.</summary>
    public static T OnThread<T>(Func<T> function)
    {
        T result = default!;
        OnThread(() => { result = function(); });
        return result;
    }

    /// <summary>Waits until the condition holds, working towards it meanwhile.</summary>
    public static void Until(Func<bool> condition, Action work, string otherwise)
    {
        DateTime end = DateTime.UtcNow + s_guard;
        while (!condition())
        {
            Assert.True(DateTime.UtcNow < end, otherwise);
            work();
            Thread.Yield();
        }
    }

    private static Exception? Catch(Action action) => Record.Exception(action);
}
