using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Shows log entries above whatever is being redrawn; a plain console logger would write into the progress bars.</summary>
internal sealed class ConsoleLog(IAnsiConsole console) : ILoggerProvider, ILogger
{
    private const int MostLines = 2;
    private const int MostCharacters = 100;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        console.WriteAbove($"[grey]{logLevel}: {Shorten(formatter(state, exception))}[/]");

    public void Dispose()
    {
    }

    // Tools such as pip say a lot; how it begins and ends is what people need.
    private static string Shorten(string message)
    {
        string[] lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length <= MostLines ? message : $"{lines[0][..Math.Min(lines[0].Length, MostCharacters)]} … {lines[^1]}";
    }
}
