using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace KerasBridge.Cli;

/// <summary><c>keras-bridge doctor</c>: says which Python would be used, and whether a model could train in it.</summary>
internal static class DoctorCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var (json, cache, python, backend) = (Json(), CommonOptions.Cache(), CommonOptions.Python(), CommonOptions.Backend());
        var command = new Command("doctor", "Say which Python with Keras is found, and train a tiny model in it. Exit code 0 only when that works.")
        {
            json, cache, python, backend,
        };
        command.SetAction(parsed =>
        {
            var options = new EnvironmentOptions
            {
                CacheFolder = parsed.GetValue(cache),
                Interpreter = parsed.GetValue(python),
                Backend = parsed.GetValue(backend),
                AllowProvisioning = false,
            };
            return Run(console, options, parsed.GetValue(json));
        });
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print the findings as JSON" };

    private static int Run(IAnsiConsole console, EnvironmentOptions options, bool asJson)
    {
        var report = asJson
            ? Doctor.Examine(options)
            : console.Status().Start("Looking for Python, and training a tiny model in it …", _ => Doctor.Examine(options));
        if (asJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(report, DoctorJson.Default.DoctorReport));
        else
            DoctorView.Show(console, report);
        return report.CanTrain ? 0 : 1;
    }
}
