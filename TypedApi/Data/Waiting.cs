namespace KerasBridge;

/// <summary>Goes through a sequence that has to be waited for.</summary>
internal static class Waiting
{
    /// <summary>The items, each of which is waited for on the calling thread; the source itself runs on threads of the pool.</summary>
    /// <param name="stop">Ends the waiting, with the source's own way to say so.</param>
    public static IEnumerable<T> For<T>(IAsyncEnumerable<T> source, CancellationToken stop)
    {
        IAsyncEnumerator<T> enumerator = source.GetAsyncEnumerator(stop);
        try
        {
            while (Run(() => enumerator.MoveNextAsync().AsTask()))
            {
                yield return enumerator.Current;
            }
        }
        finally
        {
            Run(async () =>
            {
                await enumerator.DisposeAsync().ConfigureAwait(false);
                return true;
            });
        }
    }

    // On the pool there is no context of a user interface that the source could wait for while this thread holds it up.
    private static bool Run(Func<Task<bool>> step) => Task.Run(step).GetAwaiter().GetResult();
}
