using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Tests.Unit.Benchmarks;

/// <summary>Rows and reports with round numbers.</summary>
internal static class Sample
{
    public static Row Row(string name, double[] own, double[] python, Driver? pairedWith = null) =>
        new(name, new Dictionary<Driver, Timing> { [Driver.KerasBridge] = new(own), [Driver.Python] = new(python) }, pairedWith);

    public static Report Report(params Row[] rows) => new("Sample", Machine, rows, [Goal.AtMostTimes("call", 1.5).Judge(rows)], ["Left out: nothing."]);

    private static Machine Machine => new()
    {
        Measured = new DateTimeOffset(2026, 11, 22, 16, 0, 0, TimeSpan.Zero),
        Processor = "Abacus",
        Cores = 2,
        LoadBefore = "0.1",
        LoadAfter = "0.2",
        OperatingSystem = "Linux",
        DotNet = ".NET 10",
        Python = "3.14.0",
        Keras = "3.16.0 (Torch)",
        NumPy = "2.4.0",
    };
}
