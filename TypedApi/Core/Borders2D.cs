namespace KerasBridge;

/// <summary>
/// How much is put on or cut off at the ends of 2 spatial axes: <c>1</c> everywhere, <c>(1, 2)</c> for height and width, or <c>((1, 1), (2, 0))</c> for each end.
/// The default value is unset: as an argument it is not sent.
/// </summary>
public readonly struct Borders2D : IPythonValue
{
    private readonly PyValue _value;

    /// <summary>Both ends of each axis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public Borders2D((int Before, int After) height, (int Before, int After) width) =>
        _value = PyValue.Tuple(Pair(height), Pair(width));

    /// <summary>The same at all ends.</summary>
    public static implicit operator Borders2D(int size) => new((size, size), (size, size));

    /// <summary>The same at both ends of an axis.</summary>
    public static implicit operator Borders2D((int Height, int Width) sizes) =>
        new((sizes.Height, sizes.Height), (sizes.Width, sizes.Width));

    /// <summary>Both ends of each axis.</summary>
    public static implicit operator Borders2D(((int Before, int After) Height, (int Before, int After) Width) ends) =>
        new(ends.Height, ends.Width);

    /// <summary>The sizes as they are sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Borders2D borders) => borders._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;

    private static PyValue Pair((int Before, int After) ends) =>
        PyValue.Tuple(Check.AtLeast(ends.Before, 0, "ends"), Check.AtLeast(ends.After, 0, "ends"));
}
