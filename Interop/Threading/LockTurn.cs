using System.Diagnostics;

namespace KerasBridge.Interop.Threading;

/// <summary>
/// The turns of threads that come back for the lock as soon as they gave it up. Python wakes a waiting thread then, which finds the lock taken
/// again and starts to wait anew; so it never waits the while without a wake-up after which Python would have it let in. Beside one thread
/// that predicts in a loop, another waited up to half a second for what takes microseconds.
/// </summary>
internal static class LockTurn
{
    // As long as Python lets a thread go on while another one waits.
    private static readonly TimeSpan s_length = TimeSpan.FromMilliseconds(5);

    // As long as a thread takes to wake up.
    private static readonly TimeSpan s_pause = TimeSpan.FromMicroseconds(100);

    [ThreadStatic]
    private static long t_began;

    [ThreadStatic]
    private static long t_gaveUp;

    /// <summary>Leaves the lock, which this thread has just given up, to the others for a moment where its turn is over.</summary>
    public static void LetOthersIn()
    {
        long now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(t_gaveUp, now) > s_length)
        {
            // It was away meanwhile, or inside for so long that Python itself let others in.
            t_began = now;
        }
        else if (Stopwatch.GetElapsedTime(t_began, now) > s_length)
        {
            t_began = now = PauseSince(now);
        }

        t_gaveUp = now;
    }

    private static long PauseSince(long begin)
    {
        while (Stopwatch.GetElapsedTime(begin) < s_pause)
        {
            Thread.Yield();
        }

        return Stopwatch.GetTimestamp();
    }
}
