using Microsoft.Extensions.Logging;

namespace KerasBridge.Logging;

/// <summary>
/// Every log message of this assembly. Event ids 3000 to 3099 belong to data sets, 3100 to 3199 to model files, 3200 to 3299 to training.
/// </summary>
internal static partial class LogMessages
{
    [LoggerMessage(3000, LogLevel.Information, "Another process is fetching {Dataset}; waiting for it")]
    public static partial void WaitingForDataset(this ILogger logger, string dataset);

    [LoggerMessage(3001, LogLevel.Information, "Keras could not download {Dataset} ({Cause}); making its cache files in another way")]
    public static partial void DatasetDownloadFailed(this ILogger logger, string dataset, string cause);

    [LoggerMessage(3002, LogLevel.Information, "Made {Path} from {Source}")]
    public static partial void DatasetMade(this ILogger logger, string path, string source);

    [LoggerMessage(3100, LogLevel.Information, "Switched jit_compile off for {Path}: on torch it would need a C++ compiler at the first prediction")]
    public static partial void JitSwitchedOff(this ILogger logger, string path);

    [LoggerMessage(3200, LogLevel.Information, "Training: {Progress}")]
    public static partial void TrainingStands(this ILogger logger, TrainingProgress progress);
}
