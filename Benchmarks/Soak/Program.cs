using System.CommandLine;
using KerasBridge.Soak.Commands;
using Spectre.Console;

// Into a pipe or file, tables must not be squeezed.
if (!AnsiConsole.Profile.Out.IsTerminal)
{
    AnsiConsole.Profile.Width = 200;
}

IAnsiConsole console = AnsiConsole.Console;
RootCommand root = SoakCommand.Create(console);
root.Add(ThreadsCommand.Create(console));
root.Add(ExitsCommand.Create(console));
root.Add(ExitsCommand.CreateChild());
// An exception that ends the process is to end it as .NET does.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
