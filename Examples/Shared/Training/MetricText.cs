namespace KerasBridge.Examples.Training;

/// <summary>Loss and metrics as people read them.</summary>
internal static class MetricText
{
    private const string Validation = "val_";

    /// <summary>Names and values; the value of the validation beside that of the training.</summary>
    public static string Of(IReadOnlyDictionary<string, double> logs) =>
        string.Join("  ", logs.Keys.Where(IsTraining).OrderByDescending(name => name == "loss").Select(name => Of(name, logs)));

    private static string Of(string name, IReadOnlyDictionary<string, double> logs) =>
        $"{name} {logs[name]:0.0000}" + (logs.TryGetValue(Validation + name, out double value) ? $" (val {value:0.0000})" : "");

    // Keras 2 adds the batch's number and size.
    private static bool IsTraining(string name) => name is not ("batch" or "size") && !name.StartsWith(Validation, StringComparison.Ordinal);
}
