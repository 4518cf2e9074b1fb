namespace KerasBridge.Charts;

/// <summary>The charts of a training: one for the loss and for each metric, with training and validation as lines.</summary>
public static class LearningCurves
{
    private const string Validation = "val_";

    /// <summary>The charts, in the order of the history.</summary>
    public static IEnumerable<Chart> Of(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Series.Keys
            .Select(name => name.StartsWith(Validation, StringComparison.Ordinal) ? name[Validation.Length..] : name)
            .Distinct()
            .OrderByDescending(name => name == "loss")
            .Select(name => new Chart(name, [.. LinesOf(history, name)]));
    }

    private static IEnumerable<Line> LinesOf(History history, string name) =>
        new[] { (Legend: "training", Key: name), (Legend: "validation", Key: Validation + name) }
            .Where(line => history.Series.ContainsKey(line.Key))
            .Select(line => new Line(line.Legend, history.Series[line.Key]));
}
