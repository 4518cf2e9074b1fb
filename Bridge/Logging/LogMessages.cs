using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>Every log message of this assembly. Event ids 1000 to 1999 belong to environments, 2000 to 2999 to the runtime.</summary>
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

    [LoggerMessage(2000, LogLevel.Information, "Keras {KerasVersion} runs on {Backend} in {Executable}")]
    public static partial void RuntimeStarted(this ILogger logger, string kerasVersion, string backend, string executable);

    [LoggerMessage(2001, LogLevel.Information, "Set OMP_WAIT_POLICY=PASSIVE for Python: with {Cores} cores, threads that spin while they wait starve the others")]
    public static partial void WaitPolicySet(this ILogger logger, int cores);

    [LoggerMessage(2002, LogLevel.Warning, "Switched Python's faulthandler off: with it, the next NullReferenceException would end the process")]
    public static partial void FaultHandlerDisabled(this ILogger logger);

    [LoggerMessage(2003, LogLevel.Warning, "Keras {Version} has published holes in loading model files: load only files that you trust. Recommended is {Recommended} or later")]
    public static partial void UnsafeKeras(this ILogger logger, Version version, Version recommended);

    [LoggerMessage(EventId = 2100, Message = "{Message}")]
    public static partial void PythonMessage(this ILogger logger, LogLevel level, string message);
}
