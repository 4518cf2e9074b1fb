using KerasBridge.Benchmarks.Results;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>The rows of pythonnet, where it was built in with <c>-p:PythonNetAssembly=PATH</c>.</summary>
internal static class PythonNetRows
{
    /// <summary>The rows and pythonnet's version.</summary>
    public static (Row[] Rows, string? Version) Measure(IAnsiConsole console, string[] filter)
    {
#if PYTHONNET
        return (Progress.Run(console, tell => PythonNet.PythonNetChild.Measure(filter, OutputOptions.Artifacts, tell)), PythonNet.PythonNetChild.Version);
#else
        return ([], null);
#endif
    }
}
