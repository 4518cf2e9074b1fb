using System.Diagnostics;

namespace KerasBridge.Interop.Threading;

/// <summary>
/// The turns of threads that come back for the lock as soon as they gave it up. Python wakes a waiting thread then, which finds the lock taken
/// again and starts to wait anew; so it never waits the while without a wake-up after which Python would have it let in. Beside eight
/// threads that predict, one that looks up files, as Theano does, took a second for what takes a twentieth of that in turns.
/// </summary>
internal static class LockTurn
{
    // As long as Python lets a thread go on while another one waits.
    private static readonly TimeSpan s_length = TimeSpan.FromMilliseconds(5);

    // As long as a thread takes to wake up.
    private static readonly TimeSpan s_pause = TimeSpan.FromMicroseconds(100);

    [ThreadStatic]
    private static long t_began;

    /// <summary>Leaves the lock, which this thread has just given up, to the others for a moment where its turn is over.</summary>
    public static void LetOthersIn()
    {
        if (Stopwatch.GetElapsedTime(t_began) < s_length)
        {
            return;
        }

        long pause = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(pause) < s_pause)
        {
            Thread.Yield();
        }

        t_began = Stopwatch.GetTimestamp();
    }
}
