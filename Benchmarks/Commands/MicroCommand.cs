using System.CommandLine;
using KerasBridge.Benchmarks.Micro;
using KerasBridge.Benchmarks.Results;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary><c>micro</c>: single operations, measured by BenchmarkDotNet.</summary>
internal static class MicroCommand
{
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
        Row[] own = Progress.Run(console, tell => new MicroRunner(Driver.KerasBridge, filter, OutputOptions.Artifacts, tell).Run(
            typeof(CallBenchmarks), typeof(GilBenchmarks), typeof(GilThreadBenchmarks), typeof(ExceptionBenchmarks), typeof(ArrayBenchmarks)));
        Row[] rows = RowSets.Merge(own, Python(console, own), theirs);
        Machine machine = MachineReader.Read(load) with { PythonNet = pythonNet };
        return new Report("Single operations", machine, rows, [.. MicroGoals.All.Select(goal => goal.Judge(rows))], []);
    }

    private static Row[] Python(IAnsiConsole console, Row[] own)
    {
        using PyObject measure = MicroModule.Get("measure");
        PythonTiming[] wanted = [.. PythonTiming.All.Where(timing => own.Any(row => row.Name == timing.Row))];
        return Progress.Run(console, tell => wanted.Select(timing => Time(timing, measure, tell)).ToArray());
    }

    private static Row Time(PythonTiming timing, PyObject measure, Action<string> tell)
    {
        tell($"Python: {timing.Row}");
        return timing.Run(measure);
    }
}
