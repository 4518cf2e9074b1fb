using System.Diagnostics;

namespace KerasBridge.Tests.Integration.Soak;

/// <summary>Runs <c>Benchmarks/Soak</c>: memory and the end of a process can be judged in a process of its own only.</summary>
internal static class SoakProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    /// <summary>Runs it to its end, which must be a success.</summary>
    public static void Run(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "KerasBridge.Soak.dll");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(hasEnded && process.ExitCode == 0, $"{output.Result}\n{error.Result}");
    }
}
