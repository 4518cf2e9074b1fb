using System.CommandLine;
using KerasBridge.Benchmarks.Micro;
using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary><c>micro-pythonnet</c>: the same operations through pythonnet. <see cref="PythonNetChild"/> runs it.</summary>
internal static class PythonNetCommand
{
    public const string Name = "micro-pythonnet";

    private static readonly Type[] s_classes =
        [typeof(PythonNetCallBenchmarks), typeof(PythonNetGilBenchmarks), typeof(PythonNetGilThreadBenchmarks), typeof(PythonNetExceptionBenchmarks), typeof(PythonNetArrayBenchmarks)];

    public static Command Create()
    {
        var plan = new Argument<FileInfo>("plan") { Description = "What to run, written by the parent" };
        var command = new Command(Name, "Measures pythonnet; micro does it in a child of its own") { plan };
        command.Hidden = true;
        command.SetAction(parsed => Run(PythonNetPlan.Read(parsed.GetRequiredValue(plan).FullName)));
        return command;
    }

    private static void Run(PythonNetPlan plan)
    {
        PythonNetModule.Start(plan);
        var runner = new MicroRunner(Driver.PythonNet, plan.Filter, plan.Artifacts, Console.WriteLine);
        ReportJson.WriteRows([.. s_classes.SelectMany(runner.Run)], plan.Result);

        // pythonnet's own shutdown finalises Python, which does not always end.
        System.Diagnostics.Process.GetCurrentProcess().Kill();
    }
}
