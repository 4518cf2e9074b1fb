using System.Diagnostics;
using KerasBridge.Benchmarks.Jobs;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Environments;

namespace KerasBridge.Benchmarks.Startup;

/// <summary>From the start of a process to its first prediction: a C# program and a Python program in turn.</summary>
internal static class StartupRunner
{
    public const string RowName = "process start to first prediction";

    private const int FewestPairs = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    public static Row Run(TimeSpan budget, Action<string> tell)
    {
        ToolCommand own = OwnProgram.Command(FirstPrediction.Command);
        ToolCommand python = PythonProcess.Command("first_prediction.py");

        // Fills the caches of files, and those of a backend that compiles.
        Time(own);
        Time(python);

        var (first, second) = new Turns(budget, FewestPairs).Measure(() => Told(own, "C#", tell), () => Told(python, "python", tell));
        return new Row(RowName, new Dictionary<Driver, Timing> { [Driver.KerasBridge] = new(first), [Driver.PythonProcess] = new(second) }, Driver.PythonProcess);
    }

    private static double Told(ToolCommand command, string name, Action<string> tell)
    {
        double nanoseconds = Time(command);
        tell($"{name}: {nanoseconds / 1e9:0.00} s");
        return nanoseconds;
    }

    // Up to the line that reports the prediction: how a process ends is another matter.
    private static double Time(ToolCommand command)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan? predicted = null;
        CommandResult result = CommandRunner.Run(command with { Timeout = s_patience }, line => predicted ??= Elapsed(line, start));
        return predicted?.TotalNanoseconds ?? throw new InvalidOperationException($"{command.FileName} predicted nothing: {result.LastWords}");
    }

    private static TimeSpan? Elapsed(string line, long start) => line.StartsWith("predicted", StringComparison.Ordinal) ? Stopwatch.GetElapsedTime(start) : null;
}
