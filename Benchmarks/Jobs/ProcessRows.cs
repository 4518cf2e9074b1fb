using System.Text.Json;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Environments;

namespace KerasBridge.Benchmarks.Jobs;

/// <summary>The jobs in a <c>python</c> process of their own, which runs bytecode faster than an embedded libpython does.</summary>
internal static class ProcessRows
{
    private const int Repeats = 5;

    /// <exception cref="InvalidOperationException">Python failed; the message is the end of what it said.</exception>
    public static Row[] Measure(IReadOnlyList<Job> jobs)
    {
        CommandResult result = CommandRunner.Run(PythonProcess.Command("jobs.py", [$"{Repeats}", .. jobs.Select(job => job.PythonClass).Distinct()]));
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"jobs.py failed in a python process: {result.LastWords}");
        }

        var times = JsonSerializer.Deserialize<Dictionary<string, double[]>>(result.Output.TrimEnd().Split('\n')[^1])!;
        return [.. jobs.Select(job => ToRow(job, times[job.PythonClass]))];
    }

    private static Row ToRow(Job job, double[] times) =>
        new(job.Name, new Dictionary<Driver, Timing> { [Driver.PythonProcess] = new([.. times.Select(time => time / job.Operations)]) });
}
