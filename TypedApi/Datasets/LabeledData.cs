namespace KerasBridge;

/// <summary>Samples and what is known of each: <c>X[i]</c> belongs to <c>Y[i]</c>.</summary>
/// <param name="X">The samples; of images, <c>(samples, height, width)</c>.</param>
/// <param name="Y">The labels, one for each sample.</param>
public sealed record LabeledData(NDArray X, NDArray Y) : IDisposable
{
    /// <summary>The number of samples.</summary>
    /// <exception cref="ObjectDisposedException">The arrays are disposed.</exception>
    public long Count => X.Count;

    /// <summary>Gives both arrays back. Doing it twice is harmless.</summary>
    public void Dispose()
    {
        X.Dispose();
        Y.Dispose();
    }

    /// <summary>Shapes and element types.</summary>
    public override string ToString() =>
        X.IsDisposed || Y.IsDisposed ? "<disposed data>" : $"X {X.DType} {X.Shape}, Y {Y.DType} {Y.Shape}";
}
