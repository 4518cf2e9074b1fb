using System.Runtime.CompilerServices;

namespace KerasBridge;

/// <summary>Checks of arguments whose rule is known without asking Keras. They name the C# parameter.</summary>
internal static class Check
{
    /// <summary>A count of at least <paramref name="least"/>.</summary>
    public static int AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= least ? value : throw new ArgumentOutOfRangeException(name, value, $"At least {least} is needed.");

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<int> AtLeast(Optional<int> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value.IsSet ? AtLeast(value.Value, least, name) : value;

    /// <inheritdoc cref="AtLeast(int, int, string?)"/>
    public static Optional<int?> AtLeast(Optional<int?> value, int least, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is { IsSet: true, Value: { } given } ? AtLeast(given, least, name) : value;

    /// <summary>A fraction in [0, 1].</summary>
    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "A fraction from 0 to 1 is needed.");

    /// <summary>A fraction in [0, 1).</summary>
    public static Optional<double> FractionBelowOne(Optional<double> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        !value.IsSet || value.Value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value.Value, "A fraction from 0 to below 1 is needed.");

    /// <summary>A number above 0.</summary>
    public static Optional<double> Positive(Optional<double> value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        !value.IsSet || value.Value > 0 ? value : throw new ArgumentOutOfRangeException(name, value.Value, "A number above 0 is needed.");

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
}
