namespace KerasBridge.Tests.Unit.Charts;

/// <summary>Histories as a training leaves them.</summary>
internal static class Histories
{
    /// <summary>A history of these series, all of the same length.</summary>
    public static History Of(params (string Name, double[] Values)[] series) => new(
        new OrderedDictionary<string, IReadOnlyList<double>>(series.Select(entry => KeyValuePair.Create(entry.Name, (IReadOnlyList<double>)entry.Values))),
        [.. Enumerable.Range(0, series[0].Values.Length)]);
}
