using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>Every log message of this assembly. Event ids 1000 to 1999 belong to environments.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1000, LogLevel.Information, "Using Python {PythonVersion} with Keras {KerasVersion} on {Backend}, {Origin}: {Executable}")]
    public static partial void EnvironmentFound(
        this ILogger logger, string origin, string executable, string? kerasVersion, KerasBackend? backend, Version pythonVersion);

    [LoggerMessage(1001, LogLevel.Debug, "Not usable, {Origin}: {Path}: {Cause}")]
    public static partial void CandidateRejected(this ILogger logger, string origin, string path, string cause);

    [LoggerMessage(1002, LogLevel.Information, "Provisioning: {Step} {Detail}")]
    public static partial void ProvisioningStep(this ILogger logger, string step, string detail);

    [LoggerMessage(1003, LogLevel.Warning, "Provisioning from {Source} failed: {Cause}")]
    public static partial void SourceFailed(this ILogger logger, string source, string cause);
}
