using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KerasBridge;

/// <summary>
/// Loss and metrics that a hook got, read from Python when somebody first looks at them: most hooks of every batch look at none.
/// They may be kept beyond the hook.
/// </summary>
internal sealed class CallbackLogs(PyObject source) : IReadOnlyDictionary<string, double>
{
    // What Keras 2 puts among the metrics of a batch.
    private static readonly string[] s_others = ["batch", "size"];

    private IReadOnlyDictionary<string, double>? _values;

    /// <inheritdoc/>
    public int Count => Values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Values.Keys;

    private IReadOnlyDictionary<string, double> Values => _values ??= Read();

    IEnumerable<double> IReadOnlyDictionary<string, double>.Values => Values.Values;

    /// <inheritdoc/>
    public double this[string key] => Values.TryGetValue(key, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no value '{key}'. There are: {string.Join(", ", Keys)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value) => Values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => Values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes entries out, also for the callbacks that come after this one. To be called in the hook.</summary>
    public void Remove(Func<string, bool> isUnwanted)
    {
        foreach (string name in Keys.Where(isUnwanted).ToArray())
        {
            source.Invoke("pop", name).Dispose();
        }

        _values = null;
    }

    private IReadOnlyDictionary<string, double> Read()
    {
        using PythonLock held = PythonLock.Take();
        return MetricValues.FromDictionary(source, KerasRuntime.Current.IsKeras3 ? [] : s_others);
    }
}
