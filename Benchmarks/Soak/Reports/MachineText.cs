namespace KerasBridge.Soak.Reports;

/// <summary>What something was measured on.</summary>
internal static class MachineText
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Versions, number of processors and, on Linux, the load of the last minute.</summary>
    public static string Read()
    {
        KerasRuntime runtime = KerasRuntime.Current;
        string load = File.Exists(LoadFile) ? $", load {File.ReadAllText(LoadFile).Split(' ')[0]}" : "";
        return $"Keras {runtime.KerasVersion} on {runtime.Backend}, Python {runtime.Environment.PythonVersion}, .NET {Environment.Version}, "
            + $"{Environment.ProcessorCount} processors{load}";
    }
}
