namespace KerasBridge;

/// <summary>
/// A data set is not in Keras's cache, and could be had neither from Keras's own host nor in the second way. The message lists what was
/// tried and what to do; <see cref="Exception.InnerException"/> is why Keras's download failed.
/// </summary>
public sealed class DatasetException : InvalidOperationException
{
    internal DatasetException(string dataset, string cachePath, string attempt, string cause, string advice, Exception download)
        : base(
            $"{dataset} is not in Keras's cache and could not be fetched.\nKeras's own download: {download.Message.Trim()}\n"
            + $"{attempt}: {cause.Trim()}\n→ {advice} Then {cachePath} is used without network.",
            download)
    {
        Dataset = dataset;
        CachePath = cachePath;
    }

    /// <summary>The data set: "MNIST".</summary>
    public string Dataset { get; }

    /// <summary>The file or folder that Keras looks for.</summary>
    public string CachePath { get; }
}
