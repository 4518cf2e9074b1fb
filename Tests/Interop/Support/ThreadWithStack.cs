namespace KerasBridge.Tests.Interop.Support;

/// <summary>A thread with a stack of the given size, for what recurses deeply.</summary>
internal sealed class ThreadWithStack(int size)
{
    /// <summary>Runs the action there to its end and gives what it throws.</summary>
    public Exception? Catch(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(action), size) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(TimeSpan.FromSeconds(60)), "The thread hangs.");
        return error;
    }
}
