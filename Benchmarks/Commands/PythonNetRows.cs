using System.Text.Json;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Environments;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>
/// The rows of pythonnet, measured in a child of this program: in one process, each would find the thread states of the other.
/// </summary>
internal static class PythonNetRows
{
    /// <summary>The name of the child's command.</summary>
    public const string Command = "micro-pythonnet";

    /// <summary>The rows and pythonnet's version; nothing where it was not built in.</summary>
    public static (Row[] Rows, string? Version) Measure(IAnsiConsole console, string[] filter)
    {
#if PYTHONNET
        return Progress.Run(console, tell => Run(filter, tell));
#else
        return ([], null);
#endif
    }
}
