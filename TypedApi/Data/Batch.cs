namespace KerasBridge;

/// <summary>The samples between two changes of the weights: input, expected output, and how much each sample counts.</summary>
public sealed record Batch
{
    // As they were given, and as arrays of NumPy. Without locks: who waited for one with Python's lock in hand would wait for ever for
    // somebody who needs that to make the arrays.
    private readonly Lazy<Parts> _given;
    private readonly Lazy<Parts> _opened;

    /// <summary>
    /// A batch of arrays, which Python sees without a copy. Those of .NET are lent to Python when the batch is drawn or looked at: whoever
    /// makes it need not wait for Python's lock.
    /// </summary>
    /// <param name="x">The input: an array, several in order, or several by name. The first axis counts samples.</param>
    /// <param name="y">The expected output, likewise. Left out: none, which serves <c>Predict</c>.</param>
    /// <param name="sampleWeight">How much each sample counts in the loss: an array, or one for each output. Default: all the same.</param>
    public Batch(ModelData x, ModelData y = default, ModelData sampleWeight = default)
        : this(Known(new Parts(x, y, sampleWeight)))
    {
    }

    private Batch(Lazy<Parts> given) => (_given, _opened) = (given, Open(given));

    /// <summary>The input.</summary>
    public ModelData X
    {
        get => _opened.Value.X;
        init => (_given, _opened) = Changed(_given.Value with { X = value });
    }

    /// <summary>The expected output; empty where there is none.</summary>
    public ModelData Y
    {
        get => _opened.Value.Y;
        init => (_given, _opened) = Changed(_given.Value with { Y = value });
    }

    /// <summary>How much each sample counts; empty where all count the same.</summary>
    public ModelData SampleWeight
    {
        get => _opened.Value.SampleWeight;
        init => (_given, _opened) = Changed(_given.Value with { SampleWeight = value });
    }

    /// <summary>A batch whose arrays are made when somebody asks for them.</summary>
    internal static Batch Later(Func<ModelData> x, Func<ModelData> y, Func<ModelData> sampleWeight) =>
        new(new Lazy<Parts>(() => new Parts(x(), y(), sampleWeight()), LazyThreadSafetyMode.PublicationOnly));

    /// <summary>The arrays to be sent: those of .NET go with the call, unless somebody looked at them before.</summary>
    internal Parts ToSend() => (_opened.IsValueCreated ? _opened : _given).Value;

    /// <summary>Gives the arrays back, where there are any yet.</summary>
    internal void Release()
    {
        if (!_given.IsValueCreated)
        {
            return;
        }

        Parts parts = ToSend();
        foreach (NDArray array in (IEnumerable<NDArray>)[.. parts.X, .. parts.Y, .. parts.SampleWeight])
        {
            array.Dispose();
        }
    }

    private static Lazy<Parts> Known(Parts parts) => new(parts);

    private static Lazy<Parts> Open(Lazy<Parts> given) => new(() => given.Value.Opened(), LazyThreadSafetyMode.PublicationOnly);

    private static (Lazy<Parts> Given, Lazy<Parts> Opened) Changed(Parts parts)
    {
        Lazy<Parts> given = Known(parts);
        return (given, Open(given));
    }

    /// <summary>What a batch consists of.</summary>
    internal sealed record Parts(ModelData X, ModelData Y, ModelData SampleWeight)
    {
        /// <summary>The same as arrays of NumPy.</summary>
        public Parts Opened() => new(X.Opened(), Y.Opened(), SampleWeight.Opened());
    }
}
