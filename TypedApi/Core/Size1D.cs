namespace KerasBridge;

/// <summary>A length along one axis: <c>3</c>. The default value is unset: as an argument it is not sent.</summary>
public readonly record struct Size1D : IPythonValue
{
    /// <summary>A length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public Size1D(int length) => Length = Check.AtLeast(length, 1);

    /// <summary>The length; 0 where unset.</summary>
    public int Length { get; }

    /// <summary>A length.</summary>
    public static implicit operator Size1D(int length) => new(length);

    /// <summary>The length as it is sent to Python.</summary>
    public static implicit operator PyValue(Size1D size) => size.ToPyValue();

    /// <inheritdoc/>
    public PyValue ToPyValue() => Length == 0 ? default(PyValue) : Length;
}
