namespace KerasBridge;

/// <summary>
/// How much is put on or cut off at the ends of 3 spatial axes: <c>1</c> everywhere, <c>(1, 2, 2)</c> for each axis, or <c>((1, 1), (2, 0), (0, 0))</c> for each end.
/// The default value is unset: as an argument it is not sent.
/// </summary>
public readonly struct Borders3D : IPythonValue
{
    private readonly PyValue _value;

    /// <summary>Both ends of each axis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public Borders3D((int Before, int After) depth, (int Before, int After) height, (int Before, int After) width) =>
        _value = PyValue.Tuple(Pair(depth), Pair(height), Pair(width));

    /// <summary>The same at all ends.</summary>
    public static implicit operator Borders3D(int size) => new((size, size), (size, size), (size, size));

    /// <summary>The same at both ends of an axis.</summary>
    public static implicit operator Borders3D((int Depth, int Height, int Width) sizes) =>
        new((sizes.Depth, sizes.Depth), (sizes.Height, sizes.Height), (sizes.Width, sizes.Width));

    /// <summary>Both ends of each axis.</summary>
    public static implicit operator Borders3D(((int Before, int After) Depth, (int Before, int After) Height, (int Before, int After) Width) ends) =>
        new(ends.Depth, ends.Height, ends.Width);

    /// <summary>The sizes as they are sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Borders3D borders) => borders._value;

    /// <inheritdoc/>
    public PyValue ToPyValue() => _value;

    private static PyValue Pair((int Before, int After) ends) =>
        PyValue.Tuple(Check.AtLeast(ends.Before, 0, "ends"), Check.AtLeast(ends.After, 0, "ends"));
}
