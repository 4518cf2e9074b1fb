namespace KerasBridge.Environments;

/// <summary>A lock among processes. The operating system releases it when its holder dies.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting for whoever holds it.</summary>
    /// <param name="path">The lock file; made when it is missing, never removed.</param>
    /// <param name="onWait">Called once when somebody else holds the lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static FileLock Take(string path, Action onWait, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryTake(path) is { } taken)
                return taken;
            if (!waited)
                onWait();
            cancellation.WaitHandle.WaitOne(_interval);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    // EWOULDBLOCK on Linux and macOS, a sharing violation on Windows: every other failure (a full disk, a missing folder) is one.
    private static bool IsHeld(IOException e) => e.GetType() == typeof(IOException) && e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
