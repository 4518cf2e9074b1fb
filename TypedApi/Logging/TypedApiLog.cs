using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KerasBridge;

/// <summary>Every log message of this assembly. Event ids 3000 to 3999.</summary>
internal static partial class TypedApiLog
{
    /// <summary>Where the typed API logs to.</summary>
    public static ILogger Logger() => (KerasRuntime.Current.Options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger("KerasBridge");

    [LoggerMessage(3000, LogLevel.Information, "Switched jit_compile off for {Path}: on torch it would need a C++ compiler at the first prediction")]
    public static partial void JitSwitchedOff(this ILogger logger, string path);
}
