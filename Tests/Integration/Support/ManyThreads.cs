using System.Runtime.ExceptionServices;

namespace KerasBridge.Tests.Integration;

/// <summary>Threads that do something at the same time. A deadlock fails the test and does not hang it.</summary>
internal static class ManyThreads
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs the action on so many new threads, which all begin at once. The first exception is thrown.</summary>
    public static void Run(int count, Action<int> action)
    {
        using var begin = new Barrier(count);
        ExceptionDispatchInfo? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, count).Select(number => new Thread(() => Catch(number)) { IsBackground = true })];
        Array.ForEach(threads, thread => thread.Start());
        DateTime end = DateTime.UtcNow + s_patience;
        int hanging = threads.Count(thread => !thread.Join(end > DateTime.UtcNow ? end - DateTime.UtcNow : TimeSpan.Zero));
        failure?.Throw();
        Assert.True(hanging == 0, $"{hanging} of {count} threads did not end within {s_patience}.");

        void Catch(int number)
        {
            try
            {
                begin.SignalAndWait();
                action(number);
            }
            catch (Exception e)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
