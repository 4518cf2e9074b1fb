namespace KerasBridge;

/// <summary>What a training recorded: the values of each epoch, by the names of loss and metrics; validation values begin with <c>val_</c>.</summary>
public sealed class History
{
    internal History(IReadOnlyDictionary<string, IReadOnlyList<double>> series, IReadOnlyList<int> epochs)
    {
        Series = series;
        Epochs = epochs;
    }

    /// <summary>The values of each epoch, by name and in Keras's order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Series { get; }

    /// <summary>The numbers of the epochs that were trained, from 0.</summary>
    public IReadOnlyList<int> Epochs { get; }

    /// <summary>The training loss of each epoch.</summary>
    public IReadOnlyList<double> Loss => this["loss"];

    /// <summary>The values of this name, one for each epoch.</summary>
    /// <exception cref="KeyNotFoundException">There are none; the message lists the names that exist.</exception>
    public IReadOnlyList<double> this[string name] => Series.TryGetValue(name, out IReadOnlyList<double>? values)
        ? values
        : throw new KeyNotFoundException($"The history has no '{name}'. It has: {string.Join(", ", Series.Keys)}.");

    /// <summary>The values of the last epoch.</summary>
    public IReadOnlyDictionary<string, double> Last => Series.ToDictionary(pair => pair.Key, pair => pair.Value[^1]);

    internal static History FromPython(PyObject history)
    {
        using PyObject values = history.GetAttr("history");
        using PyObject epochs = history.GetAttr("epoch");
        var series = new OrderedDictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        foreach ((string name, PyObject numbers) in values.ToEntries())
        {
            series[name] = Take(numbers, number => number.As<double>());
        }

        return new History(series, epochs.ToList().Select(epoch => epoch.As<int>()).ToArray());
    }

    private static T[] Take<T>(PyObject list, Func<PyObject, T> read)
    {
        using (list)
        {
            return list.ToList().Select(read).ToArray();
        }
    }
}
