using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Views;

/// <summary>The tables of a report: what was measured, and what became of the goals.</summary>
internal static class ReportTables
{
    private const string Missing = "–";

    public static IReadOnlyList<TextTable> Of(Report report) => [Figures(report), Goals(report)];

    private static TextTable Figures(Report report)
    {
        Driver[] others = [.. Enum.GetValues<Driver>().Where(driver => driver != Driver.KerasBridge && report.Rows.Any(row => row.Times.ContainsKey(driver)))];
        string[] processor = report.Rows.Any(row => row.Processor is not null) ? ["processor time"] : [];
        string[] header = ["", "C#", .. others.SelectMany(driver => new[] { Name(driver), $"C# / {Name(driver)}" }), .. processor];
        return new TextTable(report.Title, header, [.. report.Rows.Select(row => Cells(row, others)[..header.Length])]);
    }

    private static string[] Cells(Row row, Driver[] others) =>
        [row.Name, Time(row, Driver.KerasBridge), .. others.SelectMany(driver => new[] { Time(row, driver), Over(row, driver) }), row.Processor is { } ratio ? Units.Spread(ratio) : Missing];

    private static string Time(Row row, Driver driver) => row.Typical(driver) is { } time ? Units.Time(time) : Missing;

    private static string Over(Row row, Driver driver) => row.Over(driver) is { } ratio ? Units.Spread(ratio) : Missing;

    private static TextTable Goals(Report report) =>
        new("Goals", ["goal", "asked for", "measured", "verdict"], [.. report.Goals.Select(Cells)]);

    private static string[] Cells(GoalResult result) =>
        [result.Goal.Row, Bound(result.Goal), result.Actual is { } actual ? Figure(result.Goal, actual) : Missing, Verdict(result)];

    private static string Bound(Goal goal) => goal.Kind switch
    {
        GoalKind.Nanoseconds => $"≤ {Units.Time(goal.Limit)}",
        GoalKind.TimesAsLong => $"≤ {Units.Times(goal.Limit)} {Name(goal.Against)}",
        _ => $"≥ {Units.Times(goal.Limit)} faster than {Name(goal.Against)}",
    };

    private static string Figure(Goal goal, double actual) => goal.Kind == GoalKind.Nanoseconds ? Units.Time(actual) : Units.Times(actual);

    private static string Verdict(GoalResult result) => result switch
    {
        { Margin: null } => "not measured",
        { Verdict: Results.Verdict.Met } => $"met, {Units.Times(result.Margin.Value)} better",
        _ => $"missed by {Units.Times(1 / result.Margin.Value)}",
    };

    private static string Name(Driver driver) => driver switch
    {
        Driver.KerasBridge => "C#",
        Driver.Python => "Python",
        Driver.PythonNet => "pythonnet",
        _ => "python process",
    };
}
