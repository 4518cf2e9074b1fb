using System.Runtime.ExceptionServices;

namespace KerasBridge.Soak;

/// <summary>Threads that share work.</summary>
internal static class Crew
{
    /// <summary>
    /// Does the work for the numbers from <paramref name="start"/> to before <paramref name="end"/> on so many new threads at once, and
    /// waits for all. The first exception stops the others and is thrown.
    /// </summary>
    public static void Run(int threads, long start, long end, Action<long> work, CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? failure = null;
        Thread[] crew = [.. Enumerable.Range(0, threads).Select(number => new Thread(() => RunShare(start + number)) { IsBackground = true })];
        Array.ForEach(crew, thread => thread.Start());
        Array.ForEach(crew, thread => thread.Join());
        failure?.Throw();
        cancellation.ThrowIfCancellationRequested();

        void RunShare(long first)
        {
            try
            {
                for (long number = first; number < end && !stop.IsCancellationRequested; number += threads)
                {
                    work(number);
                }
            }
            catch (Exception e)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
                stop.Cancel();
            }
        }
    }
}
