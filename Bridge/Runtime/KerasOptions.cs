using Microsoft.Extensions.Logging;

namespace KerasBridge;

/// <summary>What the runtime of the process is started with. Everything has a default; nothing needs to be set.</summary>
public sealed record KerasOptions
{
    /// <summary>Which Python to use, and whether one may be downloaded. Default: searched for, see <see cref="EnvironmentOptions"/>.</summary>
    public EnvironmentOptions Environment { get; init; } = new();

    /// <summary>The backend that Keras computes with. Default: what the environment's Keras chooses.</summary>
    public KerasBackend? Backend { get; init; }

    /// <summary>The processor to compute on. Default: what the backend chooses.</summary>
    public KerasDevice? Device { get; init; }

    /// <summary>How many threads the backend's own operations use. Default: the backend's, mostly one for each core.</summary>
    public int? Threads { get; init; }

    /// <summary>Environment variables that Python and its libraries see, beyond those of the process. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Where KerasBridge and Python log to: Python's loggers, warnings and output streams arrive in categories <c>Python.*</c>.
    /// Default: nowhere; Python then writes to the streams of the process.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Told about downloads, where an environment has to be provisioned. Default: nobody (but the log).</summary>
    public IProgress<ProvisioningProgress>? Progress { get; init; }

    /// <summary>Whether both would start the same runtime. Where progress is reported to makes no difference.</summary>
    public bool Equals(KerasOptions? other) =>
        other is not null
        && Environment == other.Environment
        && Backend == other.Backend
        && Device == other.Device
        && Threads == other.Threads
        && ReferenceEquals(LoggerFactory, other.LoggerFactory)
        && Variables.Count == other.Variables.Count
        && Variables.All(entry => other.Variables.TryGetValue(entry.Key, out string? value) && value == entry.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Environment, Backend, Device, Threads, LoggerFactory, Variables.Count);

    /// <summary>Checks what can be checked without Python.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Threads"/> is below 1.</exception>
    internal void Validate()
    {
        if (Threads is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(Threads), Threads, "At least one thread is needed.");
        }
    }
}
