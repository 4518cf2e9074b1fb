namespace KerasBridge;

/// <summary>What a model does with a batch, with Keras's words for it.</summary>
/// <param name="Method">The method that does it to many batches.</param>
/// <param name="Name">The word in the names of hooks.</param>
/// <param name="StopFlag">What Keras 3 looks at after each batch, and ends where it is true.</param>
internal sealed record ModelStep(string Method, string Name, string StopFlag)
{
    /// <summary>Changes weights.</summary>
    public static ModelStep Train { get; } = new("fit", "train", "stop_training");

    /// <summary>Computes loss and metrics.</summary>
    public static ModelStep Test { get; } = new("evaluate", "test", "stop_evaluating");

    /// <summary>Computes the output.</summary>
    public static ModelStep Predict { get; } = new("predict", "predict", "stop_predicting");

    /// <summary>The name of its span.</summary>
    public string Span { get; } = "keras." + Method;

    /// <summary>Tells callbacks that the work has ended, as Keras does where it comes to the end by itself.</summary>
    public void TellEnd(IReadOnlyList<Callback> callbacks)
    {
        foreach (Callback callback in callbacks)
        {
            callback.Python.Invoke($"on_{Name}_end", PyValue.Dictionary([])).Dispose();
        }
    }
}
