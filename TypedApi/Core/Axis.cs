using System.Collections;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// An axis, or several: <c>-1</c>, <c>[1, 2]</c>. Counted from 0; negative ones from the end. The default value is unset: as an argument
/// it is not sent; null says <c>None</c>, which most functions take as all axes.
/// </summary>
[CollectionBuilder(typeof(Axis), nameof(Create))]
public readonly struct Axis : IEnumerable<int>, IPythonValue
{
    private readonly int[]? _axes;
    private readonly PyValue _value;

    private Axis(PyValue value, params int[] axes)
    {
        _value = value;
        _axes = axes;
    }

    /// <summary>Several axes; what collection expressions call.</summary>
    public static Axis Create(ReadOnlySpan<int> axes) => new(PyValues.Tuple<int>(axes.ToArray()), axes.ToArray());

    /// <summary>One axis; null is <c>None</c>.</summary>
    public static implicit operator Axis(int? axis) => axis is { } given ? new(given, given) : new(PyValue.None);

    /// <summary>Two axes.</summary>
    public static implicit operator Axis((int First, int Second) axes) => [axes.First, axes.Second];

    /// <summary>Several axes.</summary>
    public static implicit operator Axis(int[] axes) => Create(axes);

    /// <summary>The axes as they are sent to Python.</summary>
    public static implicit operator PyValue(Axis axis) => axis._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)(_axes ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
