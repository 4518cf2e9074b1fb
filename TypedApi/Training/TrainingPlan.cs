namespace KerasBridge;

/// <summary>How much a training will do; an evaluation or prediction is one epoch.</summary>
/// <param name="Epochs">The number of the epoch to stop before: with an initial epoch of 0, how many there are.</param>
/// <param name="Batches">The number of batches in each epoch; null where it is not known.</param>
public sealed record TrainingPlan(int Epochs, int? Batches)
{
    // Keras 3 knows the number of batches, Keras 2 samples and batch size. Where batches come in a stream of unknown length, the number of
    // Keras 2 is greater than any that is real.
    internal static TrainingPlan FromParameters(PyObject parameters)
    {
        IReadOnlyDictionary<string, PyObject> entries = parameters.ToEntries().ToDictionary();
        long samples = Read(entries, "samples"), size = Read(entries, "batch_size");
        long batches = Read(entries, "steps") is > 0 and var steps ? steps : size == 0 ? 0 : (samples + size - 1) / size;
        return new TrainingPlan((int)Math.Max(1, Read(entries, "epochs")), batches is > 0 and <= int.MaxValue ? (int)batches : null);
    }

    private static long Read(IReadOnlyDictionary<string, PyObject> entries, string name) =>
        entries.TryGetValue(name, out PyObject? value) && !value.IsNone ? value.As<long>() : 0;
}
