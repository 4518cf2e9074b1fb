namespace KerasBridge;

/// <summary>How much a training will do.</summary>
/// <param name="Epochs">The number of the epoch to stop before: with an initial epoch of 0, how many there are.</param>
/// <param name="Batches">The number of batches in each epoch; null where it is not known.</param>
public sealed record TrainingPlan(int Epochs, int? Batches)
{
    // Keras 3 knows the number of batches, Keras 2 samples and batch size.
    internal static TrainingPlan FromParameters(PyObject parameters)
    {
        IReadOnlyDictionary<string, PyObject> entries = parameters.ToEntries().ToDictionary();
        int samples = Read(entries, "samples"), size = Read(entries, "batch_size");
        int batches = Read(entries, "steps") is > 0 and var steps ? steps : size == 0 ? 0 : (samples + size - 1) / size;
        return new TrainingPlan(Read(entries, "epochs"), batches == 0 ? null : batches);
    }

    private static int Read(IReadOnlyDictionary<string, PyObject> entries, string name) =>
        entries.TryGetValue(name, out PyObject? value) && !value.IsNone ? value.As<int>() : 0;
}
