using Spectre.Console;

namespace KerasBridge.Examples;

/// <summary>What a console can show.</summary>
internal static class Terminal
{
    /// <summary>Whether lines can be redrawn in place: a person's terminal, not a file or a build server's log.</summary>
    public static bool IsLive(this IAnsiConsole console) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true } && console.Profile.Out.IsTerminal
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>Output that goes to a file or a build server has no width of its own: as wide as everything that the examples write.</summary>
    public static IAnsiConsole WithoutWrapping(this IAnsiConsole console)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = 140;
        }

        return console;
    }

    /// <summary>Writes a line, also above something that is being redrawn: there it is padded, or remains of what stood there would show.</summary>
    public static void WriteAbove(this IAnsiConsole console, FormattableString markup)
    {
        Markup line = Markup.FromInterpolated(markup);
        console.Write(console.IsLive() ? Align.Left(line) : new Rows(line));
    }

    /// <summary>Whether shades of grey can be shown as block characters.</summary>
    public static bool HasShades(this IAnsiConsole console) =>
        console.Profile.Capabilities is { Ansi: true, Unicode: true, ColorSystem: ColorSystem.EightBit or ColorSystem.TrueColor };
}
