using System.CommandLine;
using System.Diagnostics;
using System.Reflection;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>What users of this program may ask for.</summary>
internal static class AllCommands
{
    public static int Invoke(string[] arguments)
    {
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
        };
#if PYTHONNET
        root.Add(PythonNet.PythonNetCommand.Create());
#endif
        return root.Parse(arguments).Invoke();
    }
}
