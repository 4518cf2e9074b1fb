using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// A tensor, or a structure of such: a list of structures or, in Keras 3, a dictionary of them. What layers and models with several inputs
/// or outputs take and give. A tensor converts to it; <c>[a, b]</c> is a list.
/// </summary>
[CollectionBuilder(typeof(TensorTree), nameof(Create))]
public sealed class TensorTree : IEnumerable<TensorTree>, IPythonValue
{
    private readonly Tensor? _tensor;
    private readonly IReadOnlyDictionary<string, TensorTree>? _entries;
    private readonly IReadOnlyList<TensorTree> _items;

    private TensorTree(Tensor? tensor, IReadOnlyList<TensorTree> items, IReadOnlyDictionary<string, TensorTree>? entries = null)
    {
        _tensor = tensor;
        _items = items;
        _entries = entries;
    }

    /// <summary>The tensor itself, where the structure is one.</summary>
    /// <exception cref="InvalidOperationException">It is several.</exception>
    public Tensor Tensor => _tensor ?? throw new InvalidOperationException($"Here are {Count} tensors or structures of such, and not one tensor.");

    /// <summary>Whether it is one tensor.</summary>
    public bool IsTensor => _tensor is not null;

    /// <summary>How many structures it holds directly: 0 for a tensor.</summary>
    public int Count => _items.Count;

    /// <summary>The names of the parts of a dictionary; empty for anything else.</summary>
    public IEnumerable<string> Keys => _entries?.Keys ?? [];

    /// <summary>All tensors, in order.</summary>
    public IEnumerable<Tensor> Leaves => _tensor is null ? _items.SelectMany(item => item.Leaves) : [_tensor];

    /// <summary>A part of a list, or of a dictionary in its order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public TensorTree this[int index] => _items[index];

    /// <summary>A part of a dictionary.</summary>
    /// <exception cref="KeyNotFoundException">There is no such part.</exception>
    public TensorTree this[string key] => _entries?[key] ?? throw new KeyNotFoundException($"'{key}' is asked of what is no dictionary of tensors.");

    /// <summary>A list; what collection expressions call.</summary>
    public static TensorTree Create(ReadOnlySpan<TensorTree> items) => new(null, items.ToArray());

    /// <summary>A dictionary. Keras 3.</summary>
    public static TensorTree Create(IReadOnlyDictionary<string, TensorTree> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new TensorTree(null, [.. entries.Values], entries);
    }

    /// <summary>A single tensor.</summary>
    public static implicit operator TensorTree(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new TensorTree(tensor, []);
    }

    /// <summary>The structure as it is sent to Python.</summary>
    public static implicit operator PyValue(TensorTree tree) => tree.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _tensor is not null ? _tensor.Python
        : _entries is not null ? PyValue.Dictionary(_entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.ToPyValue())))
        : PyValues.List(_items);

    /// <inheritdoc/>
    public IEnumerator<TensorTree> GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The structure that a Python object is, or null for <c>None</c>.</summary>
    internal static TensorTree? FromPython(PyObject python)
    {
        if (python.IsNone)
        {
            return null;
        }

        if (python.IsListOrTuple)
        {
            return new TensorTree(null, [.. python.ToList().Select(Take).OfType<TensorTree>()]);
        }

        return python.TypeName == "dict" ? FromDictionary(python) : KerasBridge.Tensor.FromPython(python);
    }

    private static TensorTree FromDictionary(PyObject python)
    {
        var entries = new OrderedDictionary<string, TensorTree>(StringComparer.Ordinal);
        foreach ((string key, PyObject value) in python.ToEntries())
        {
            if (Take(value) is { } part)
            {
                entries[key] = part;
            }
        }

        return Create(entries);
    }

    private static TensorTree? Take(PyObject item)
    {
        using (item)
        {
            return FromPython(item);
        }
    }
}
