using System.CommandLine;
using KerasBridge.Cli;
using Spectre.Console;

var root = new RootCommand("Finds, checks and provisions the Python that KerasBridge runs Keras in.")
{
    DoctorCommand.Create(AnsiConsole.Console),
    ProvisionCommand.Create(AnsiConsole.Console),
};
return await root.Parse(args).InvokeAsync();
