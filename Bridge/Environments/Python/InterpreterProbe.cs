using System.ComponentModel;
using System.Text.Json;

namespace KerasBridge.Environments;

/// <summary>Asks an interpreter about itself, in a child process.</summary>
internal static class InterpreterProbe
{
    private static readonly TimeSpan _askTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _importTimeout = TimeSpan.FromMinutes(5);

    /// <summary>The interpreter's facts; Keras is looked for, not imported.</summary>
    /// <exception cref="UnusableEnvironmentException">It cannot be run, or gives no answer.</exception>
    public static InterpreterFacts Ask(Candidate candidate, CancellationToken cancellation) =>
        Run(candidate, new Dictionary<string, string>(), [], _askTimeout, cancellation);

    /// <summary>The facts after a real import of Keras.</summary>
    /// <exception cref="UnusableEnvironmentException">It cannot be run, or Keras cannot be imported.</exception>
    public static InterpreterFacts AskWithImport(Candidate candidate, IReadOnlyDictionary<string, string> variables, CancellationToken cancellation)
    {
        var facts = Run(candidate, variables, ["--import"], _importTimeout, cancellation);
        return facts.ImportError is null
            ? facts
            : throw new UnusableEnvironmentException(
                $"Keras fails on import:\n{LastLines(facts.ImportError)}", "Repair that installation, or name another one.");
    }

    private static InterpreterFacts Run(
        Candidate candidate, IReadOnlyDictionary<string, string> variables, string[] arguments, TimeSpan timeout, CancellationToken cancellation)
    {
        var script = EmbeddedText.Read("probe.py");
        var command = PythonCommand.Create(candidate, variables, script, arguments) with { Timeout = timeout };
        try
        {
            return Parse(CommandRunner.Run(command, cancellation: cancellation));
        }
        catch (Exception e) when (e is Win32Exception or TimeoutException)
        {
            throw new UnusableEnvironmentException($"It cannot be run: {e.Message}");
        }
    }

    private static InterpreterFacts Parse(CommandResult result)
    {
        if (!result.Succeeded)
            throw new UnusableEnvironmentException($"It ended with exit code {result.ExitCode} when asked about itself:\n{result.LastWords}");
        try
        {
            return InterpreterFacts.Parse(result.Output);
        }
        catch (JsonException)
        {
            throw new UnusableEnvironmentException($"It does not answer as a Python interpreter does:\n{result.LastWords}");
        }
    }

    private static string LastLines(string traceback) => string.Join('\n', traceback.Trim().Split('\n').TakeLast(8));
}
