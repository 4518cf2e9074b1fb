namespace KerasBridge;

/// <summary>Numbers of Keras by their name: loss and metrics.</summary>
internal static class MetricValues
{
    /// <summary>The numbers of a dictionary, without those of these names.</summary>
    public static IReadOnlyDictionary<string, double> FromDictionary(PyObject dictionary, params IReadOnlyCollection<string> others)
    {
        var values = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        foreach ((string name, PyObject value) in dictionary.ToEntries())
        {
            using (value)
            {
                if (!others.Contains(name) && TryRead(value) is { } number)
                {
                    values[name] = number;
                }
            }
        }

        return values;
    }

    // The logs of Keras 2 hold more than numbers, depending on the hook.
    private static double? TryRead(PyObject value)
    {
        try
        {
            return value.As<double>();
        }
        catch (PythonTypeException)
        {
            return null;
        }
    }
}
