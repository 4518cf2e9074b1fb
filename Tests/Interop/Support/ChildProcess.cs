using System.Diagnostics;

namespace KerasBridge.Tests.Interop.Support;

/// <summary>What a process said and how it ended.</summary>
internal sealed record ChildResult(int ExitCode, string Output, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs programs to their end.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs this assembly again, in a process of its own.</summary>
    public static ChildResult RunSelf(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? workingDirectory = null)
    {
        string program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? ["exec", typeof(ChildProcess).Assembly.Location] : [];
        return Run(program, [.. self, .. arguments], environment, workingDirectory);
    }

    public static ChildResult Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingDirectory = null)
    {
        using Process process = Process.Start(StartInfo(program, arguments, environment ?? new Dictionary<string, string>(), workingDirectory))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end within {s_patience}.\n{output.Result}\n{error.Result}");
        }

        return new ChildResult(process.ExitCode, output.Result, error.Result);
    }

    private static ProcessStartInfo StartInfo(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, string? workingDirectory)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
