using System.CommandLine;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Benchmarks.Startup;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary><c>startup</c>: how long a program takes until its first prediction.</summary>
internal static class StartupCommand
{
    private const int UsualSeconds = 30;
    private const double MostTimes = 1.10;

    public static Command Create(IAnsiConsole console)
    {
        Option<int> seconds = BudgetOption.Create(UsualSeconds, "both");
        var output = new OutputOptions();
        var command = new Command("startup", "From the start of a process to its first prediction: a C# program and a python process") { seconds };
        output.AddTo(command);
        command.SetAction(parsed => output.Publish(console, parsed, Run(console, TimeSpan.FromSeconds(parsed.GetValue(seconds)))));
        return command;
    }

    private static Report Run(IAnsiConsole console, TimeSpan budget)
    {
        string load = MachineReader.Load();
        KerasRuntime.Start();
        Row[] rows = [Progress.Run(console, tell => StartupRunner.Run(budget, tell))];
        Goal goal = Goal.AtMostTimes(StartupRunner.RowName, MostTimes, Driver.PythonProcess);
        return new Report("Start-up", MachineReader.Read(load), rows, [goal.Judge(rows)], []);
    }
}
