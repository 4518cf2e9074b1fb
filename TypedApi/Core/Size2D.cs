namespace KerasBridge;

/// <summary>Height and width, in pixels: <c>3</c> for both, or <c>(3, 5)</c>. The default value is unset: as an argument it is not sent.</summary>
public readonly record struct Size2D : IPythonValue
{
    /// <summary>Height and width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1.</exception>
    public Size2D(int height, int width)
    {
        Height = Check.AtLeast(height, 1);
        Width = Check.AtLeast(width, 1);
    }

    /// <summary>The height; 0 where unset.</summary>
    public int Height { get; }

    /// <summary>The width; 0 where unset.</summary>
    public int Width { get; }

    /// <summary>The same height and width.</summary>
    public static implicit operator Size2D(int size) => new(size, size);

    /// <summary>Height and width.</summary>
    public static implicit operator Size2D((int Height, int Width) size) => new(size.Height, size.Width);

    /// <summary>The size as it is sent to Python: a tuple.</summary>
    public static implicit operator PyValue(Size2D size) => size.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => Height == 0 ? default : PyValue.Tuple(Height, Width);
}
