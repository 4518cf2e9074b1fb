using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Views;

/// <summary>One line about the machine.</summary>
internal static class MachineText
{
    public static string Of(Machine machine)
    {
        string pythonNet = machine.PythonNet is { } version ? $", pythonnet {version}" : "";
        return $"{machine.Measured:yyyy-MM-dd HH:mm} UTC; {machine.Processor}, {machine.Cores} cores, load {machine.LoadBefore} before and {
            machine.LoadAfter} after; {machine.DotNet}, CPython {machine.Python}, Keras {machine.Keras}, NumPy {machine.NumPy}{pythonNet}.";
    }
}
