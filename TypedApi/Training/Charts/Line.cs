namespace KerasBridge.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Values">The value of each epoch; what is no finite number leaves a gap.</param>
public sealed record Line(string Name, IReadOnlyList<double> Values);
