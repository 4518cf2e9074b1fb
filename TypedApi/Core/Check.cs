using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>Checks of arguments whose rule is known without asking Keras. They name the C# parameter.</summary>
internal static class Check
{
    /// <summary>A count of at least <paramref name="least"/>.</summary>
    public static int AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"At least {least} is needed.");

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static int? AtLeast(int? value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { } given ? AtLeast(given, least, name) : value;

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<int> AtLeast(Optional<int> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? AtLeast(value.Value, least, name) : value;

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<int?> AtLeast(Optional<int?> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { IsSet: true, Value: { } given } ? AtLeast(given, least, name) : value;

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static double AtLeast(double value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"At least {least} is needed.");

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<double> AtLeast(Optional<double> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? AtLeast(value.Value, least, name) : value;

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<double?> AtLeast(Optional<double?> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { IsSet: true, Value: { } given } ? AtLeast(given, least, name) : value;

    /// <summary>A fraction in [0, 1].</summary>
    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "A fraction from 0 to 1 is needed.");

    /// <inheritdoc cref="Fraction(double, string?)"/>
    public static Optional<double> Fraction(Optional<double> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? Fraction(value.Value, name) : value;

    /// <inheritdoc cref="Fraction(double, string?)"/>
    public static Optional<double?> Fraction(Optional<double?> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { IsSet: true, Value: { } given } ? Fraction(given, name) : value;

    /// <summary>A fraction in [0, 1).</summary>
    public static Optional<double> FractionBelowOne(Optional<double> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        !value.IsSet || value.Value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value.Value, "A fraction from 0 to below 1 is needed.");

    /// <summary>A number above 0.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "A number above 0 is needed.");

    /// <inheritdoc cref="Positive(double, string?)"/>
    public static Optional<double> Positive(Optional<double> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? Positive(value.Value, name) : value;

    /// <inheritdoc cref="Positive(double, string?)"/>
    public static Optional<double?> Positive(Optional<double?> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { IsSet: true, Value: { } given } ? Positive(given, name) : value;

    /// <summary>An object that must be there.</summary>
    public static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>A value that must be set.</summary>
    public static PyValue Given<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, IPythonValue => Given(value.ToPyValue(), name);

    /// <inheritdoc cref="Given{T}"/>
    public static PyValue Given(PyValue value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? value : throw new ArgumentException("It must be given.", name);

    /// <summary>A list without nulls in it.</summary>
    public static IReadOnlyList<T> NoNulls<T>(IReadOnlyList<T> values, [CallerArgumentExpression(nameof(values))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.All(value => value is not null) ? values : throw new ArgumentException("An item is null.", name);
    }

    /// <summary>A shape that is given.</summary>
    public static Shape Given(Shape value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? value : throw new ArgumentException("A shape is needed; that of a single number is [].", name);

    /// <summary>A text that is not empty.</summary>
    public static string NotEmpty(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        return value;
    }

    /// <summary>The file name of a checkpoint, which decides its format.</summary>
    public static string CheckpointFile(string filepath, Optional<bool> saveWeightsOnly) =>
        ModelFileNames.OfCheckpoint(filepath, saveWeightsOnly.Or(false));

    /// <summary>Strides of a convolution, which Keras does not combine with a dilation.</summary>
    public static Size1D Undilated(Size1D strides, Size1D dilationRate) => strides.Length > 1 && dilationRate.Length > 1 ? throw StridesWithDilation() : strides;

    /// <summary>Strides of a convolution, which Keras does not combine with a dilation.</summary>
    public static Size2D Undilated(Size2D strides, Size2D dilationRate) => Math.Max(strides.Height, strides.Width) > 1 && Math.Max(dilationRate.Height, dilationRate.Width) > 1 ? throw StridesWithDilation() : strides;

    /// <summary>Strides of a convolution, which Keras does not combine with a dilation.</summary>
    public static Size3D Undilated(Size3D strides, Size3D dilationRate) => Math.Max(strides.Depth, Math.Max(strides.Height, strides.Width)) > 1 && Math.Max(dilationRate.Depth, Math.Max(dilationRate.Height, dilationRate.Width)) > 1 ? throw StridesWithDilation() : strides;

    private static ArgumentOutOfRangeException StridesWithDilation() =>
        new("strides", "Strides above 1 can't be combined with a dilation rate above 1.");
}
