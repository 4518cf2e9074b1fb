namespace KerasBridge.Benchmarks.Results;

/// <summary>What became of a goal.</summary>
internal enum Verdict
{
    NotMeasured,
    Met,
    Missed,
}
