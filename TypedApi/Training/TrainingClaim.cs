namespace KerasBridge;

/// <summary>The right to train a model: there is one for each, however many holders it has.</summary>
internal sealed class TrainingClaim : IDisposable
{
    private TrainingClaim(PyObject model) => Model = model;

    /// <summary>The model, held as long as the claim: its holder in C# may be disposed meanwhile.</summary>
    public PyObject Model { get; }

    /// <summary>Takes the right.</summary>
    /// <exception cref="InvalidOperationException">The model is being trained.</exception>
    public static TrainingClaim Take(PyObject model)
    {
        return TrainingModule.Claim(model) ? new TrainingClaim(model.Share()) : throw Taken();
    }

    /// <summary>Gives the right back.</summary>
    public void Dispose()
    {
        if (!Model.IsDisposed)
        {
            TrainingModule.Release(Model);
            Model.Dispose();
        }
    }

    private static InvalidOperationException Taken() => new(
        "The model is being trained: two trainings at once would change the same weights. Wait for the other one, or end it with its "
        + $"{nameof(CancellationToken)} or {nameof(TrainingControl)}.{nameof(TrainingControl.Stop)}. Predicting meanwhile is possible.");
}
