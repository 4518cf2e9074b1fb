using System.CommandLine;
using KerasBridge.Cli;
using Spectre.Console;

// Into a pipe or file, paths must not be broken into lines.
if (!AnsiConsole.Profile.Out.IsTerminal)
    AnsiConsole.Profile.Width = 160;

var root = new RootCommand("Finds, checks and provisions the Python that KerasBridge runs Keras in.")
{
    DoctorCommand.Create(AnsiConsole.Console),
    ProvisionCommand.Create(AnsiConsole.Console),
};
return await root.Parse(args).InvokeAsync();
