using System.Runtime.InteropServices;

namespace KerasBridge.Benchmarks.Results;

/// <summary>Reads what the machine says of itself.</summary>
internal static class MachineReader
{
    private const string LoadFile = "/proc/loadavg";
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>The load averages over 1, 5 and 15 minutes.</summary>
    public static string Load() => File.Exists(LoadFile) ? string.Join(' ', File.ReadAllText(LoadFile).Split(' ')[..3]) : "unknown";

    /// <summary>The machine, with Keras running.</summary>
    /// <param name="loadBefore">What <see cref="Load"/> said before the run.</param>
    public static Machine Read(string loadBefore)
    {
        KerasRuntime runtime = KerasRuntime.Current;
        return new Machine
        {
            Measured = DateTimeOffset.UtcNow,
            Processor = Processor(),
            Cores = System.Environment.ProcessorCount,
            LoadBefore = loadBefore,
            LoadAfter = Load(),
            OperatingSystem = RuntimeInformation.OSDescription,
            DotNet = RuntimeInformation.FrameworkDescription,
            Python = runtime.Environment.PythonVersion.ToString(),
            Keras = $"{runtime.KerasVersion} ({runtime.Backend?.ToString() ?? "unknown backend"})",
            NumPy = runtime.Environment.NumPyVersion ?? "unknown",
        };
    }

    private static string Processor()
    {
        string? line = File.Exists(ProcessorFile) ? File.ReadLines(ProcessorFile).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
