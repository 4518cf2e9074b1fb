namespace KerasBridge.Benchmarks.Results;

/// <summary>A bound that a row has to keep.</summary>
/// <param name="Row">The row's name.</param>
/// <param name="Kind">What is bounded.</param>
/// <param name="Limit">Nanoseconds, or a ratio.</param>
/// <param name="Against">The driver that KerasBridge is compared with.</param>
internal sealed record Goal(string Row, GoalKind Kind, double Limit, Driver Against = Driver.Python)
{
    /// <summary>An operation of KerasBridge takes at most so long.</summary>
    public static Goal AtMost(string row, double nanoseconds) => new(row, GoalKind.Nanoseconds, nanoseconds);

    /// <summary>KerasBridge takes at most so many times as long as the other.</summary>
    public static Goal AtMostTimes(string row, double ratio, Driver against = Driver.Python) => new(row, GoalKind.TimesAsLong, ratio, against);

    /// <summary>KerasBridge is at least so many times faster than the other.</summary>
    public static Goal Faster(string row, double ratio, Driver against) => new(row, GoalKind.TimesFaster, ratio, against);

    /// <summary>Compares the goal with what was measured.</summary>
    public GoalResult Judge(IEnumerable<Row> rows) => new(this, rows.FirstOrDefault(row => row.Name == Row) is { } row ? Measured(row) : null);

    private double? Measured(Row row) => Kind switch
    {
        GoalKind.Nanoseconds => row.Typical(Driver.KerasBridge),
        GoalKind.TimesAsLong => row.Over(Against)?.Typical,
        _ => 1 / row.Over(Against)?.Typical,
    };
}
