using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Shows log entries above whatever is being redrawn; a plain console logger would write into the progress bars.</summary>
internal sealed class ConsoleLog(IAnsiConsole console) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        console.WriteAbove($"[grey]{logLevel}: {formatter(state, exception)}[/]");

    public void Dispose()
    {
    }
}
