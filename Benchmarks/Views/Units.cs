using System.Globalization;
using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Views;

/// <summary>Numbers as people read them: three digits that count.</summary>
internal static class Units
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Digits(nanoseconds)} ns",
        < 1e6 => $"{Digits(nanoseconds / 1e3)} µs",
        < 1e9 => $"{Digits(nanoseconds / 1e6)} ms",
        _ => $"{Digits(nanoseconds / 1e9)} s",
    };

    public static string Times(double ratio) => $"{Digits(ratio)}×";

    /// <summary>The ratio, with its quartiles where there are some.</summary>
    public static string Spread(Ratio ratio) => ratio is { LowerQuartile: { } low, UpperQuartile: { } high }
        ? $"{Times(ratio.Typical)} ({Digits(low)}–{Digits(high)})"
        : Times(ratio.Typical);

    private static string Digits(double number) => number.ToString(Math.Abs(number) switch
    {
        >= 100 => "F0",
        >= 10 => "F1",
        >= 0.095 => "F2",
        _ => "F3",
    }, CultureInfo.InvariantCulture);
}
