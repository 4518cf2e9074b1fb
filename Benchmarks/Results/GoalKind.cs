namespace KerasBridge.Benchmarks.Results;

/// <summary>What a goal bounds.</summary>
internal enum GoalKind
{
    /// <summary>The time of one operation, from above.</summary>
    Nanoseconds,

    /// <summary>The time over that of another driver, from above.</summary>
    TimesAsLong,

    /// <summary>The other driver's time over that of KerasBridge, from below.</summary>
    TimesFaster,
}
