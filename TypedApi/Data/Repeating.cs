namespace KerasBridge;

/// <summary>Goes through something again and again.</summary>
internal static class Repeating
{
    /// <summary>The items of each time in a row.</summary>
    /// <param name="open">Starts anew.</param>
    /// <param name="times">How often; null: until a time has no items.</param>
    public static IEnumerable<T> Of<T>(Func<IEnumerable<T>> open, int? times)
    {
        bool hasItems = true;
        for (int time = 0; hasItems && time != times; time++)
        {
            hasItems = false;
            foreach (T item in open())
            {
                hasItems = true;
                yield return item;
            }
        }
    }
}
