using KerasBridge.Soak.Commands;
using Spectre.Console;

// Into a pipe or file, tables must not be squeezed.
if (!AnsiConsole.Profile.Out.IsTerminal)
{
    AnsiConsole.Profile.Width = 200;
}

return await SoakCommand.Create(AnsiConsole.Console).Parse(args).InvokeAsync();
