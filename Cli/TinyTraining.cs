using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using KerasBridge.Environments;

namespace KerasBridge.Cli;

/// <summary>Trains a tiny model in a child process of an environment.</summary>
internal static class TinyTraining
{
    // Theano's first compilation on a slow machine takes minutes.
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(10);

    public static TrainingResult Run(PythonEnvironment environment)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var result = CommandRunner.Run(PythonCommand.Create(environment, Script()) with { Timeout = _timeout });
            return Parse(result) with { Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1) };
        }
        catch (Exception e) when (e is Win32Exception or TimeoutException)
        {
            return new TrainingResult { Error = e.Message };
        }
    }

    private static TrainingResult Parse(CommandResult result)
    {
        try
        {
            return JsonSerializer.Deserialize(result.Output, DoctorJson.Default.TrainingResult) ?? new TrainingResult { Error = result.LastWords };
        }
        catch (JsonException)
        {
            return new TrainingResult { Error = $"The interpreter ended with exit code {result.ExitCode}:\n{result.LastWords}" };
        }
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(TinyTraining).Assembly.GetManifestResourceStream("train_tiny_model.py")!);
        return reader.ReadToEnd();
    }
}
