using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>Shows what is being done, on a terminal in one line that changes.</summary>
internal static class Progress
{
    public static T Run<T>(IAnsiConsole console, Func<Action<string>, T> work) =>
        console.Profile.Out.IsTerminal
            ? console.Status().Start("Starting …", context => work(text => context.Status(Markup.Escape(text))))
            : work(text => console.MarkupLineInterpolated($"[grey]{text}[/]"));
}
