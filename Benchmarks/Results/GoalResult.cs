namespace KerasBridge.Benchmarks.Results;

/// <summary>A goal and what was measured.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Actual">Nanoseconds or a ratio, as the goal's limit; null where nothing was measured.</param>
internal sealed record GoalResult(Goal Goal, double? Actual)
{
    public Verdict Verdict => Margin switch
    {
        null => Verdict.NotMeasured,
        >= 1 => Verdict.Met,
        _ => Verdict.Missed,
    };

    /// <summary>How many times better than asked for: below 1 the goal is missed.</summary>
    public double? Margin => Goal.Kind == GoalKind.TimesFaster ? Actual / Goal.Limit : Goal.Limit / Actual;
}
