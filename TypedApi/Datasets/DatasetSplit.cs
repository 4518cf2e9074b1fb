namespace KerasBridge;

/// <summary>A data set in two parts, as its authors divided it: <c>var (train, test) = Datasets.Mnist.LoadData();</c></summary>
/// <param name="Train">What to train with.</param>
/// <param name="Test">What to judge the trained model by.</param>
public sealed record DatasetSplit(LabeledData Train, LabeledData Test) : IDisposable
{
    /// <summary>Gives the arrays of both parts back. Doing it twice is harmless.</summary>
    public void Dispose()
    {
        Train.Dispose();
        Test.Dispose();
    }
}
