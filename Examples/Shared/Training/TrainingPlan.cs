namespace KerasBridge.Examples.Training;

/// <summary>How much a training will do, as Keras told a callback.</summary>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Batches">The number of batches in each epoch; 0 where it is not known.</param>
internal sealed record TrainingPlan(int Epochs, int Batches)
{
    /// <summary>The plan of the training that the callback takes part in.</summary>
    public static TrainingPlan Of(Callback callback)
    {
        using PyObject parameters = callback.Python.GetAttr("params");
        IReadOnlyDictionary<string, PyObject> entries = parameters.ToEntries().ToDictionary();
        return new TrainingPlan(Read(entries, "epochs"), ReadBatches(entries));
    }

    // Keras 2 knows samples and batch size, Keras 3 the number of batches.
    private static int ReadBatches(IReadOnlyDictionary<string, PyObject> entries)
    {
        int size = Read(entries, "batch_size");
        return Read(entries, "steps") is > 0 and var steps ? steps : size == 0 ? 0 : (Read(entries, "samples") + size - 1) / size;
    }

    private static int Read(IReadOnlyDictionary<string, PyObject> entries, string name) =>
        entries.TryGetValue(name, out PyObject? value) && !value.IsNone ? value.As<int>() : 0;
}
