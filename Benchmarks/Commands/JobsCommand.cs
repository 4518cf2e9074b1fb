using System.CommandLine;
using KerasBridge.Benchmarks.Jobs;
using KerasBridge.Benchmarks.Results;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary><c>jobs</c>: whole jobs, driven by C# and by Python in turn.</summary>
internal static class JobsCommand
{
    private const int UsualSeconds = 20;

    public static Command Create(IAnsiConsole console)
    {
        Option<int> seconds = BudgetOption.Create(UsualSeconds, "each job");
        var only = new Option<string?>("--only") { Description = "Runs the jobs whose names contain this", HelpName = "TEXT" };
        var output = new OutputOptions();
        var command = new Command("jobs", "Training and prediction: C#, a Python loop in the same process, and a python process") { seconds, only };
        output.AddTo(command);
        command.SetAction(parsed => output.Publish(console, parsed, Run(console, TimeSpan.FromSeconds(parsed.GetValue(seconds)), parsed.GetValue(only) ?? "")));
        return command;
    }

    private static Report Run(IAnsiConsole console, TimeSpan budget, string only)
    {
        string load = MachineReader.Load();
        KerasRuntime.Start();
        Job[] jobs = [.. JobList.All.Where(job => job.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
        var (possible, notes) = Availability.Sort(jobs);
        using PythonModule module = PythonModule.FromFile(PythonFiles.Path("jobs.py"));
        var runner = new JobRunner(module, budget);
        Row[] rows = RowSets.Merge(
            Progress.Run(console, tell => possible.Select(job => Told(job, runner, tell)).ToArray()),
            Progress.Run(console, tell => InProcess(possible, tell)));
        return new Report("Whole jobs", MachineReader.Read(load), rows, [.. JobList.Goals.Where(goal => jobs.Any(job => job.Name == goal.Row)).Select(goal => goal.Judge(rows))], notes);
    }

    private static Row Told(Job job, JobRunner runner, Action<string> tell)
    {
        tell(job.Name);
        return runner.Run(job);
    }

    private static Row[] InProcess(IReadOnlyList<Job> jobs, Action<string> tell)
    {
        tell("the same in a python process");
        return ProcessRows.Measure(jobs);
    }
}
