namespace KerasBridge;

/// <summary>What a training recorded: the values of each epoch, by the names of loss and metrics; validation values begin with <c>val_</c>.</summary>
public sealed partial class History
{
    internal History(
        IReadOnlyDictionary<string, IReadOnlyList<double>> series, IReadOnlyList<int> epochs, TrainingEnd end = default, bool isPartial = false)
    {
        Series = series;
        Epochs = epochs;
        End = end;
        IsLastEpochPartial = isPartial && epochs.Count > 0;
    }

    /// <summary>The values of each epoch, by name and in Keras's order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Series { get; }

    /// <summary>The numbers of the epochs that were trained, from 0.</summary>
    public IReadOnlyList<int> Epochs { get; }

    /// <summary>Why the training ended.</summary>
    public TrainingEnd End { get; }

    /// <summary>
    /// Whether the last epoch was cut short: its values are those of the batches that were trained, and NaN where there are none, such as
    /// those of a validation that was not finished.
    /// </summary>
    public bool IsLastEpochPartial { get; }

    /// <summary>The training loss of each epoch.</summary>
    public IReadOnlyList<double> Loss => this["loss"];

    /// <summary>The values of this name, one for each epoch.</summary>
    /// <exception cref="KeyNotFoundException">There are none; the message lists the names that exist.</exception>
    public IReadOnlyList<double> this[string name] => Series.TryGetValue(name, out IReadOnlyList<double>? values)
        ? values
        : throw new KeyNotFoundException($"The history has no '{name}'. It has: {string.Join(", ", Series.Keys)}.");

    /// <summary>The values of the last epoch.</summary>
    public IReadOnlyDictionary<string, double> Last => Series.ToDictionary(pair => pair.Key, pair => pair.Value[^1]);

    // Of a training that ended before it began.
    internal static History Empty { get; } = new(new Dictionary<string, IReadOnlyList<double>>(), [], TrainingEnd.Canceled);

    internal static History FromPython(PyObject history, TrainingEnd end = default, bool isPartial = false)
    {
        using PyObject values = history.GetAttr("history");
        using PyObject epochs = history.GetAttr("epoch");
        var series = new OrderedDictionary<string, IReadOnlyList<double>>(StringComparer.Ordinal);
        foreach ((string name, PyObject list) in values.ToEntries())
        {
            series[name] = Take(list, number => number.As<double>());
        }

        int[] numbers = Take(epochs.Share(), epoch => epoch.As<int>());
        return new History(isPartial ? Align(series, numbers.Length) : series, numbers, end, isPartial);
    }

    // Keras leaves out what an epoch that was cut short has no value for.
    private static OrderedDictionary<string, IReadOnlyList<double>> Align(
        OrderedDictionary<string, IReadOnlyList<double>> series, int count) => new(
        series.Select(entry => KeyValuePair.Create(entry.Key, Align(entry.Value, count))), StringComparer.Ordinal);

    private static IReadOnlyList<double> Align(IReadOnlyList<double> values, int count) =>
        [.. values, .. Enumerable.Repeat(double.NaN, count - values.Count)];

    private static T[] Take<T>(PyObject list, Func<PyObject, T> read)
    {
        using (list)
        {
            return list.ToList().Select(read).ToArray();
        }
    }
}
