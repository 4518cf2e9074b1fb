// What driving Keras from C# costs, measured beside Python and pythonnet.
using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using KerasBridge.Benchmarks.Commands;
using Spectre.Console;

// Into a pipe or file, tables must not be broken into lines.
if (!AnsiConsole.Profile.Out.IsTerminal)
{
    AnsiConsole.Profile.Width = 180;
}

if (Assembly.GetExecutingAssembly().GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
{
    Console.Error.WriteLine("This is a debug build, whose figures say nothing: dotnet run -c Release --project Benchmarks -- …");
    return 2;
}

var root = new RootCommand("Measures KerasBridge beside Python and pythonnet.")
{
    MicroCommand.Create(AnsiConsole.Console),
    JobsCommand.Create(AnsiConsole.Console),
    StartupCommand.Create(AnsiConsole.Console),
    StartupCommand.CreateChild(),
};
#if PYTHONNET
root.Add(KerasBridge.Benchmarks.PythonNet.PythonNetCommand.Create());
#endif
return root.Parse(args).Invoke();
