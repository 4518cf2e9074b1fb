using System.Diagnostics;

namespace KerasBridge.Tests.Integration.Examples;

/// <summary>Runs an example as its users do: as a program of its own.</summary>
internal static class ExampleProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(6);

    /// <summary>What became of it.</summary>
    internal sealed record Outcome(int ExitCode, IReadOnlyList<string> Output, string Error)
    {
        public override string ToString() => $"exit code {ExitCode}\n{string.Join('\n', Output)}\n{Error}";
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="name">Its assembly.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="onLine">Is told every line that it writes, and its process.</param>
    public static Outcome Run(string name, IEnumerable<string> arguments, Action<string, Process>? onLine = null)
    {
        string program = Path.Combine(AppContext.BaseDirectory, $"{name}.dll");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using Process process = Process.Start(
            new ProcessStartInfo(dotnet, ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new Timer(_ => process.Kill(entireProcessTree: true), null, s_patience, Timeout.InfiniteTimeSpan);
        try
        {
            return Watch(process, onLine);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Outcome Watch(Process process, Action<string, Process>? onLine)
    {
        Task<string> error = process.StandardError.ReadToEndAsync();
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
            onLine?.Invoke(line, process);
        }

        process.WaitForExit();
        return new Outcome(process.ExitCode, lines, error.Result);
    }
}
