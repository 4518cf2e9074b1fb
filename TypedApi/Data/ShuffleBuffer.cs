namespace KerasBridge;

/// <summary>Mixes a stream with as much memory as it is given.</summary>
internal static class ShuffleBuffer
{
    /// <summary>Keeps <paramref name="size"/> items, and gives a random one of them for each that comes.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int size, Random random)
    {
        var kept = new List<T>();
        foreach (T item in items)
        {
            if (kept.Count < size)
            {
                kept.Add(item);
                continue;
            }

            int chosen = random.Next(size);
            yield return kept[chosen];
            kept[chosen] = item;
        }

        T[] rest = [.. kept];
        random.Shuffle(rest);
        foreach (T item in rest)
        {
            yield return item;
        }
    }
}
