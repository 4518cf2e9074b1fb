using System.Diagnostics;

namespace KerasBridge.Soak.Exits;

/// <summary>Starts this program again and again as a process that ends while threads are inside Python.</summary>
internal static class ExitRun
{
    /// <summary>The name of the command that such a process runs.</summary>
    public const string ChildCommand = "exit-child";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    /// <summary>So many processes, the ways out in turn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="atOnce">How many at the same time.</param>
    /// <param name="ended">Told about each.</param>
    public static IReadOnlyList<ExitResult> Run(int count, int atOnce, Action<ExitResult> ended)
    {
        WayOut[] ways = Enum.GetValues<WayOut>();
        return [.. ParallelEnumerable.Range(0, count).AsOrdered().WithDegreeOfParallelism(atOnce).Select(number => RunOne(ways[number % ways.Length], ended))];
    }

    private static ExitResult RunOne(WayOut way, Action<ExitResult> ended)
    {
        ExitResult result = Start(way);
        ended(result);
        return result;
    }

    private static ExitResult Start(WayOut way)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(StartInfo(way))!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task output = process.StandardOutput.ReadToEndAsync();
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
        {
            process.Kill(entireProcessTree: true);
        }

        Task.WaitAll(output, error);
        return new ExitResult(way, hasEnded ? process.ExitCode : null, Stopwatch.GetElapsedTime(start).TotalSeconds, error.Result);
    }

    private static ProcessStartInfo StartInfo(WayOut way)
    {
        string program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? ["exec", typeof(ExitRun).Assembly.Location] : [];
        return new ProcessStartInfo(program, [.. self, ChildCommand, $"{way}"]) { RedirectStandardError = true, RedirectStandardOutput = true };
    }
}
