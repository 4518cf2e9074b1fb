namespace KerasBridge;

/// <summary>The samples between two changes of the weights: input, expected output, and how much each sample counts.</summary>
public sealed record Batch
{
    private readonly Lazy<Parts> _parts;

    /// <summary>A batch of arrays, which Python sees without a copy.</summary>
    /// <param name="x">The input: an array, several in order, or several by name. The first axis counts samples.</param>
    /// <param name="y">The expected output, likewise. Left out: none, which serves <c>Predict</c>.</param>
    /// <param name="sampleWeight">How much each sample counts in the loss: an array, or one for each output. Default: all the same.</param>
    public Batch(ModelData x, ModelData y = default, ModelData sampleWeight = default)
        : this(new Lazy<Parts>(new Parts(x.Opened(), y.Opened(), sampleWeight.Opened())))
    {
    }

    private Batch(Lazy<Parts> parts) => _parts = parts;

    /// <summary>The input.</summary>
    public ModelData X
    {
        get => _parts.Value.X;
        init => _parts = new(_parts.Value with { X = value.Opened() });
    }

    /// <summary>The expected output; empty where there is none.</summary>
    public ModelData Y
    {
        get => _parts.Value.Y;
        init => _parts = new(_parts.Value with { Y = value.Opened() });
    }

    /// <summary>How much each sample counts; empty where all count the same.</summary>
    public ModelData SampleWeight
    {
        get => _parts.Value.SampleWeight;
        init => _parts = new(_parts.Value with { SampleWeight = value.Opened() });
    }

    /// <summary>
    /// A batch whose arrays are lent to Python when somebody asks for them: threads that prepare batches ahead need not wait for
    /// Python's lock while a training holds it.
    /// </summary>
    internal static Batch Later(Func<ModelData> x, Func<ModelData> y, Func<ModelData> sampleWeight) =>
        new(new Lazy<Parts>(() => new Parts(x(), y(), sampleWeight())));

    /// <summary>Gives the arrays back, where there are any yet.</summary>
    internal void Release()
    {
        if (!_parts.IsValueCreated)
        {
            return;
        }

        foreach (NDArray array in (IEnumerable<NDArray>)[.. X, .. Y, .. SampleWeight])
        {
            array.Dispose();
        }
    }

    private readonly record struct Parts(ModelData X, ModelData Y, ModelData SampleWeight);
}
