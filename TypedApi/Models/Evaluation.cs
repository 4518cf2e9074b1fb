using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KerasBridge;

/// <summary>Loss and metrics of an evaluation, by their names in Keras and in its order.</summary>
public sealed class Evaluation : IReadOnlyDictionary<string, double>
{
    private readonly IReadOnlyDictionary<string, double> _values;

    private Evaluation(IReadOnlyDictionary<string, double> values) => _values = values;

    /// <summary>The loss.</summary>
    public double Loss => this["loss"];

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<double> Values => _values.Values;

    /// <summary>The value of this name, such as <c>accuracy</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those that exist.</exception>
    public double this[string key] => _values.TryGetValue(key, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no value '{key}'. There are: {string.Join(", ", Keys)}.");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Names and values, such as <c>loss 0.1234, accuracy 0.9821</c>.</summary>
    public override string ToString() => string.Join(", ", _values.Select(pair => $"{pair.Key} {pair.Value:0.0000}"));

    internal static Evaluation FromDictionary(PyObject dictionary) => new(MetricValues.FromDictionary(dictionary));

    internal static Evaluation FromSequence(PyObject names, PyObject values)
    {
        var named = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        IReadOnlyList<PyObject> numbers = values.IsListOrTuple ? values.ToList() : [values];
        foreach ((PyObject name, PyObject value) in names.ToList().Zip(numbers))
        {
            named[name.As<string>()] = value.As<double>();
        }

        return new Evaluation(named);
    }
}
