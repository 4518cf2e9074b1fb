namespace KerasBridge;

/// <summary>
/// Sizes along three spatial axes: <c>3</c> for all, or <c>(3, 5, 5)</c>. The default value is unset: as an argument it is not sent.
/// </summary>
public readonly record struct Size3D : IPythonValue
{
    /// <summary>Three sizes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1.</exception>
    public Size3D(int depth, int height, int width)
    {
        Depth = Check.AtLeast(depth, 1);
        Height = Check.AtLeast(height, 1);
        Width = Check.AtLeast(width, 1);
    }

    /// <summary>The size along the first spatial axis; 0 where unset.</summary>
    public int Depth { get; }

    /// <summary>The size along the second spatial axis; 0 where unset.</summary>
    public int Height { get; }

    /// <summary>The size along the third spatial axis; 0 where unset.</summary>
    public int Width { get; }

    /// <summary>The same size along all axes.</summary>
    public static implicit operator Size3D(int size) => new(size, size, size);

    /// <summary>Three sizes.</summary>
    public static implicit operator Size3D((int Depth, int Height, int Width) size) => new(size.Depth, size.Height, size.Width);

    /// <summary>The sizes as they are sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Size3D size) => size.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => Depth == 0 ? default : PyValue.Tuple(Depth, Height, Width);
}
