using System.CommandLine;
using KerasBridge.Benchmarks.Micro;
using KerasBridge.Benchmarks.Results;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary><c>micro</c>: single operations, measured by BenchmarkDotNet.</summary>
internal static class MicroCommand
{
    private static readonly Type[] s_classes =
        [typeof(CallBenchmarks), typeof(GilBenchmarks), typeof(GilThreadBenchmarks), typeof(ExceptionBenchmarks), typeof(ArrayBenchmarks)];

    public static Command Create(IAnsiConsole console)
    {
        var filter = new Option<string[]>("--filter") { Description = "Globs of benchmarks to run, such as *Call*", HelpName = "GLOB", AllowMultipleArgumentsPerToken = true };
        var output = new OutputOptions();
        var command = new Command("micro", "Calls, attributes, callbacks, the lock, exceptions, arrays: C#, Python, and pythonnet where it was built in") { filter };
        output.AddTo(command);
        command.SetAction(parsed => output.Publish(console, parsed, Run(console, parsed.GetValue(filter) ?? [])));
        return command;
    }

    private static Report Run(IAnsiConsole console, string[] filter)
    {
        string load = MachineReader.Load();
        KerasRuntime.Start();
        var (theirs, pythonNet) = PythonNetRows.Measure(console, filter);
        Row[] own = Progress.Run(console, tell => s_classes.SelectMany(type => Measure(type, filter, tell)).ToArray());
        Row[] rows = RowSets.Merge(own, theirs);
        Machine machine = MachineReader.Read(load) with { PythonNet = pythonNet };
        return new Report("Single operations", machine, rows, [.. MicroGoals.All.Where(goal => rows.Any(row => row.Name == goal.Row)).Select(goal => goal.Judge(rows))], []);
    }

    // Python's turn comes right after that of C#, so that both find the machine as busy.
    private static Row[] Measure(Type type, string[] filter, Action<string> tell)
    {
        Row[] own = new MicroRunner(Driver.KerasBridge, filter, OutputOptions.Artifacts, tell).Run(type);
        using PyObject measure = MicroModule.Get("measure");
        return RowSets.Merge(own, own.SelectMany(row => PythonTiming.All.Where(timing => timing.Row == row.Name)).Select(timing => timing.Run(measure)));
    }
}
