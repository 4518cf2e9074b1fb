namespace KerasBridge;

/// <summary>Long work in Python on a thread of its own: its stack is large enough for deep Python code.</summary>
internal static class BackgroundCall
{
    private const int StackSize = 16 << 20;

    /// <summary>Starts the work. What awaits it goes on elsewhere: never on the thread of the work.</summary>
    public static async Task<T> Run<T>(string name, Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Complete(result, work), StackSize) { IsBackground = true, Name = name }.Start();

        // Awaiting makes a cancelled task of an OperationCanceledException, and keeps that exception.
        return await result.Task.ConfigureAwait(false);
    }

    private static void Complete<T>(TaskCompletionSource<T> result, Func<T> work)
    {
        try
        {
            result.SetResult(work());
        }
        catch (Exception e)
        {
            result.SetException(e);
        }
    }
}
