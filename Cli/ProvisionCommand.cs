using System.CommandLine;
using System.Diagnostics;
using KerasBridge.Environments;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace KerasBridge.Cli;

/// <summary><c>keras-bridge provision</c>: makes an environment with Keras in the cache folder, unless it stands there already.</summary>
internal static class ProvisionCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var (backend, source, cache) = (CommonOptions.Backend(), CommonOptions.Source(), CommonOptions.Cache());
        var command = new Command("provision", "Download a Python environment with Keras into the cache folder.") { backend, source, cache };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new EnvironmentOptions
            {
                Backend = parsed.GetValue(backend),
                Source = parsed.GetValue(source),
                CacheFolder = parsed.GetValue(cache),
            };
            return Task.FromResult(Run(console, options, cancellation));
        });
        return command;
    }

    private static int Run(IAnsiConsole console, EnvironmentOptions options, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var attempts = new List<EnvironmentAttempt>();
        try
        {
            var environment = ProvisioningView.Run(console, progress => Provision(options, attempts, progress, cancellation));
            var keras = $"Keras {environment.KerasVersion} on {environment.Backend}, Python {environment.PythonVersion}";
            console.MarkupLineInterpolated($"[green]Ready[/] after {watch.Elapsed.TotalSeconds:0.0} s, {environment.Origin}: {keras}");
            console.WriteLine(environment.Executable);
            return 0;
        }
        catch (Exception e) when (e is ProvisioningException or EnvironmentNotFoundException)
        {
            console.MarkupLineInterpolated($"[red]{e.Message}[/]");
            return 1;
        }
    }

    private static PythonEnvironment Provision(
        EnvironmentOptions options, List<EnvironmentAttempt> attempts, IProgress<ProvisioningProgress> progress, CancellationToken cancellation) =>
        new Provisioner(CacheFolder.Of(options), new ProvisioningReporter(progress, NullLogger.Instance)).Provision(options, attempts, cancellation);
}
