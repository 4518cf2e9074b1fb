using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>
/// What goes into a model or is expected of it: one array, several in order, <c>[a, b]</c> or <c>(a, b)</c>, or several by the names of the
/// model's inputs or outputs, <see cref="Named"/>.
/// </summary>
[CollectionBuilder(typeof(ModelData), nameof(Create))]
public readonly struct ModelData : IReadOnlyList<NDArray>, IPythonValue
{
    // Not set where there are several or none.
    private readonly GivenArray? _single;
    private readonly NDArray[]? _several;
    private readonly string[]? _names;

    private ModelData(GivenArray single) => _single = single;

    private ModelData(NDArray[] several, string[]? names = null)
    {
        foreach (NDArray array in several)
        {
            ArgumentNullException.ThrowIfNull(array);
        }

        _several = several;
        _names = names;
    }

    /// <inheritdoc/>
    public int Count => _single is null ? Several.Length : 1;

    private NDArray[] Several => _several ?? [];

    /// <inheritdoc/>
    public NDArray this[int index] => At(index).ToNDArray();

    /// <summary>The names, in the order of the arrays; null where the order itself tells.</summary>
    internal IReadOnlyList<string>? Names => _names;

    /// <summary>Several arrays; what collection expressions call.</summary>
    public static ModelData Create(ReadOnlySpan<NDArray> arrays) => new(arrays.ToArray());

    /// <summary>Arrays by the names of the model's inputs or outputs, in any order: <c>ModelData.Named(("text", a), ("image", b))</c>.</summary>
    /// <exception cref="ArgumentException">A name is empty or there twice.</exception>
    public static ModelData Named(params ReadOnlySpan<(string Name, NDArray Array)> arrays)
    {
        var byName = new OrderedDictionary<string, NDArray>(arrays.Length, StringComparer.Ordinal);
        foreach ((string name, NDArray array) in arrays)
        {
            if (string.IsNullOrEmpty(name) || !byName.TryAdd(name, array))
            {
                throw new ArgumentException($"The name '{name}' is empty or there twice.", nameof(arrays));
            }
        }

        return Of([.. byName.Values], [.. byName.Keys]);
    }

    /// <summary>Arrays by the names of the model's inputs or outputs.</summary>
    public static implicit operator ModelData(Dictionary<string, NDArray> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        return Of([.. arrays.Values], [.. arrays.Keys]);
    }

    /// <summary>Two arrays in order.</summary>
    public static implicit operator ModelData((NDArray First, NDArray Second) arrays) => new([arrays.First, arrays.Second]);

    /// <summary>Three arrays in order.</summary>
    public static implicit operator ModelData((NDArray First, NDArray Second, NDArray Third) arrays) =>
        new([arrays.First, arrays.Second, arrays.Third]);

    /// <summary>One array.</summary>
    public static implicit operator ModelData(NDArray array) => new(Check.NotNull(array));

    /// <summary>
    /// One .NET array of numbers, of any rank. Each use takes the numbers that it holds then, and pins it only as long as the call takes:
    /// in the background, until the task ends.
    /// </summary>
    /// <exception cref="NotSupportedException">It is an array of arrays, or of elements that NumPy lacks.</exception>
    public static implicit operator ModelData(Array array) => new(GivenArray.Of(Check.NotNull(array)));

    /// <summary>Does not compile: an array of arrays, of boxed numbers or of texts has no elements that lie in one piece of memory.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("An array of arrays or of boxed numbers has to become one of numbers, such as float[,]; texts cross with NDArray.FromStrings.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator ModelData(object[] array) => (Array)array;

    /// <summary>The arrays as they are sent to Python.</summary>
    public static implicit operator PyValue(ModelData data) => data.ToPyValue();

    /// <summary>Arrays with or without names.</summary>
    internal static ModelData Of(NDArray[] arrays, string[]? names) =>
        arrays is [var only] && names is null ? new ModelData(only) : new ModelData(arrays, names);

    /// <summary>The same as arrays of NumPy, made once.</summary>
    internal ModelData Opened() => _single is { Elements: not null } elements ? elements.ToNDArray() : this;

    /// <summary>One of the arrays, as it was given.</summary>
    internal GivenArray At(int index) => (index == 0 ? _single : null) ?? Several[index];

    /// <inheritdoc/>
    public PyValue ToPyValue() => ToPyValue(isForReading: false);

    /// <summary>The arrays as an argument; none are not sent.</summary>
    internal PyValue OrUnset() => Count == 0 ? default : ToPyValue();

    /// <summary>The arrays as an argument of a call during which nobody can change them.</summary>
    internal PyValue ForReading() => ToPyValue(isForReading: true);

    private PyValue ToPyValue(bool isForReading) => (_single, _names) switch
    {
        ({ } single, _) => single.ToPyValue(isForReading),
        (_, null) => PyValues.List(Array.ConvertAll(Several, array => array.ForKeras())),
        (_, { } names) => PyValue.Dictionary(names.Zip(Several, (name, array) => KeyValuePair.Create(name, (PyValue)array.ForKeras()))),
    };

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)(_single is { } single ? [single.ToNDArray()] : Several)).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
