using System.Text.Json;
using KerasBridge.Interop.Lifecycle;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Host;

/// <summary>
/// Starts the interpreter with each of the given configurations in turn, says on the error stream how each failed, and runs Python
/// code if one started.
/// </summary>
internal static class StartsProgram
{
    /// <summary>Runs this program in a process of its own.</summary>
    public static ChildResult Start(
        string code,
        IEnumerable<InterpreterConfig> configs,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingDirectory = null) =>
        ChildProcess.RunSelf(
            ["host", "starts", code, .. configs.Select(config => JsonSerializer.Serialize(config))], environment, workingDirectory);

    public static int Run(string[] arguments)
    {
        foreach (string config in arguments[1..])
        {
            TryStart(JsonSerializer.Deserialize<InterpreterConfig>(config)!);
        }

        if (Interpreter.IsRunning)
        {
            using var script = new Script(arguments[0]);
        }

        return Interpreter.IsRunning ? 0 : 1;
    }

    private static void TryStart(InterpreterConfig config)
    {
        try
        {
            Interpreter.Start(config);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"{e.GetType().Name}: {e.Message}");
        }
    }
}
