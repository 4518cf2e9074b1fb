using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// Somebody else's sequence. One that gives the same enumerator to everybody who asks can be gone through by one at a time: two would
/// each see a part of it.
/// </summary>
internal sealed class OneAtATime<T>(IEnumerable<T> source) : IEnumerable<T>
{
    // A note on each enumerator that is in use, which goes with it.
    private static readonly ConditionalWeakTable<IEnumerator<T>, object> s_inUse = [];

    public IEnumerator<T> GetEnumerator()
    {
        IEnumerator<T> enumerator = source.GetEnumerator();
        if (!s_inUse.TryAdd(enumerator, enumerator))
        {
            throw new InvalidOperationException(
                "The data source gives the same enumerator twice, and is being gone through already: it serves one training at a time. "
                + "Give a source that starts anew each time, such as a list or an iterator method.");
        }

        try
        {
            while (enumerator.MoveNext())
            {
                yield return enumerator.Current;
            }
        }
        finally
        {
            s_inUse.Remove(enumerator);
            enumerator.Dispose();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
