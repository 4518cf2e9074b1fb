namespace KerasBridge.Charts;

/// <summary>Lines over the epochs of a training.</summary>
/// <param name="Title">What the lines measure.</param>
/// <param name="Lines">The lines, at most three.</param>
public sealed record Chart(string Title, params IReadOnlyList<Line> Lines);
