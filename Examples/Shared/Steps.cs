using Spectre.Console;

namespace KerasBridge.Examples;

/// <summary>Work that takes a while.</summary>
internal static class Steps
{
    /// <summary>Says what is being done until it is done: as a spinner, or as a line where lines can't be redrawn.</summary>
    public static T Run<T>(IAnsiConsole console, string title, Func<T> work)
    {
        if (console.IsLive())
        {
            return console.Status().Start(Markup.Escape(title), _ => work());
        }

        console.WriteLine(title + " …");
        return work();
    }
}
