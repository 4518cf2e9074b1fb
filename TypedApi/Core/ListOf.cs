using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>Values in order: <c>[a, b]</c>. The default value is unset: as an argument it is not sent; an empty list is one.</summary>
/// <typeparam name="T">The values.</typeparam>
[CollectionBuilder(typeof(ListOf), nameof(ListOf.Create))]
public readonly struct ListOf<T> : IEnumerable<T>, IPythonValue
{
    private readonly T[]? _values;

    internal ListOf(T[] values) => _values = values;

    /// <summary>Values in order.</summary>
    public static implicit operator ListOf<T>(T[] values) => new(values);

    /// <summary>Values in order.</summary>
    public static implicit operator ListOf<T>(List<T> values) => new([.. values]);

    /// <summary>The values as they are sent to Python: a list.</summary>
    public static implicit operator PyValue(ListOf<T> values) => values.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _values is null ? default : PyValues.List(_values);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_values ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="ListOf{T}"/>.</summary>
public static class ListOf
{
    /// <summary>Values in order; what collection expressions call.</summary>
    public static ListOf<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
