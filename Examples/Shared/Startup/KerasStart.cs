using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace KerasBridge.Examples.Startup;

/// <summary>Starts Keras, and shows what that takes.</summary>
internal static class KerasStart
{
    /// <summary>Starts Keras; where the machine has none, it is downloaded first.</summary>
    public static void Run(IAnsiConsole console)
    {
        var watch = Stopwatch.StartNew();
        KerasRuntime runtime = StartupView.Run(console, progress => KerasRuntime.Start(Options(console, progress)));
        console.MarkupLineInterpolated($"[bold]Keras {runtime.KerasVersion}[/] on {runtime.Backend?.ToString() ?? "its backend"}, Python {
            runtime.Environment.PythonVersion} [grey]({runtime.Environment.Origin}, {watch.Elapsed.TotalSeconds:0.0} s)[/]");
    }

    private static KerasOptions Options(IAnsiConsole console, IProgress<ProvisioningProgress> progress) => new()
    {
        Progress = progress,
        LoggerFactory = LoggerFactory.Create(logging => logging
            .AddProvider(new ConsoleLog(console))
            .AddFilter("Python", LogLevel.Error)
            .SetMinimumLevel(LogLevel.Warning)),
    };
}
