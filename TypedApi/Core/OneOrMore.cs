using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>One value, or several in order: <c>0.5</c>, <c>[0.2, 0.8]</c>. The default value is unset: as an argument it is not sent.</summary>
/// <typeparam name="T">The values.</typeparam>
[CollectionBuilder(typeof(OneOrMore), nameof(OneOrMore.Create))]
public readonly struct OneOrMore<T> : IEnumerable<T>, IPythonValue
{
    private readonly T[]? _values;
    private readonly bool _isSingle;

    internal OneOrMore(T[] values, bool isSingle)
    {
        _values = values;
        _isSingle = isSingle;
    }

    /// <summary>One value, sent as itself and not as a list.</summary>
    public static implicit operator OneOrMore<T>(T value) => new([value], isSingle: true);

    /// <summary>Several values.</summary>
    public static implicit operator OneOrMore<T>(T[] values) => new(values, isSingle: false);

    /// <summary>The values as they are sent to Python.</summary>
    public static implicit operator PyValue(OneOrMore<T> values) => values.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => _values is null ? default : _isSingle ? PyValues.Of(_values[0]) : PyValues.List(_values);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_values ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes <see cref="OneOrMore{T}"/>.</summary>
public static class OneOrMore
{
    /// <summary>Several values; what collection expressions call.</summary>
    public static OneOrMore<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray(), isSingle: false);
}
