namespace KerasBridge.Benchmarks.Results;

/// <summary>A run of one kind of benchmark.</summary>
/// <param name="Title">What was run.</param>
/// <param name="Machine">On what.</param>
/// <param name="Rows">What was measured.</param>
/// <param name="Goals">What was asked for.</param>
/// <param name="Notes">What was left out, and why.</param>
internal sealed record Report(
    string Title, Machine Machine, IReadOnlyList<Row> Rows, IReadOnlyList<GoalResult> Goals, IReadOnlyList<string> Notes);
