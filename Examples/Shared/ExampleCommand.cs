using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;

namespace KerasBridge.Examples;

/// <summary>The command line of an example.</summary>
internal static class ExampleCommand
{
    /// <summary>The command that gives its arguments to <paramref name="run"/>.</summary>
    public static RootCommand Create(ExampleSettings settings, Func<ExampleArguments, int> run) =>
        Create(settings, (command, read) => command.SetAction(parsed => run(read(parsed))));

    /// <summary>The command that gives its arguments to <paramref name="run"/>, with a token that Ctrl+C cancels.</summary>
    public static RootCommand Create(ExampleSettings settings, Func<ExampleArguments, CancellationToken, Task<int>> run) =>
        Create(settings, (command, read) => command.SetAction((parsed, cancellation) => run(read(parsed), cancellation)));

    private static RootCommand Create(ExampleSettings settings, Action<RootCommand, Func<ParseResult, ExampleArguments>> setAction)
    {
        Option<int> epochs = Count("--epochs", "How often to go through the data", settings.Epochs, int.MaxValue);
        Option<int> samples = Count("--samples", "How many samples to train with", settings.Samples, settings.Samples);
        Option<FileInfo?> chart = Chart();
        Argument<FileInfo> model = Model();
        var command = new RootCommand(settings.Description) { epochs, samples, chart };
        if (settings.TakesModelFile)
        {
            command.Add(model);
        }

        setAction(command, parsed => new ExampleArguments(
            parsed.GetValue(epochs),
            parsed.GetValue(samples),
            parsed.GetValue(chart) ?? UsualChart(),
            settings.TakesModelFile ? parsed.GetValue(model) : null));
        return command;
    }

    private static Option<int> Count(string name, string description, int usual, int most)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result => CheckCount(result, name, most));
        return option;
    }

    private static void CheckCount(OptionResult result, string name, int most)
    {
        // What is no number at all is reported by the parser itself.
        if (result.Tokens is [{ Value: var text }] && long.TryParse(text, out long number) && (number < 1 || number > most))
        {
            result.AddError(most == int.MaxValue ? $"{name} {number}: at least 1 is needed." : $"{name} {number}: from 1 to {most} are possible.");
        }
    }

    private static Option<FileInfo?> Chart()
    {
        var option = new Option<FileInfo?>("--svg")
        {
            Description = "The file to draw the learning curves in [default: next to the built program]",
            HelpName = "PATH",
        };
        option.Validators.Add(CheckFile);
        return option;
    }

    private static FileInfo UsualChart() =>
        new(Path.Combine(AppContext.BaseDirectory, $"{Assembly.GetEntryAssembly()?.GetName().Name ?? "learning"}.svg"));

    private static void CheckFile(OptionResult result)
    {
        if (result.Tokens is [{ Value: var path }] && Directory.Exists(path))
        {
            result.AddError($"--svg {path}: this is a folder; name a file.");
        }
    }

    private static Argument<FileInfo> Model()
    {
        var argument = new Argument<FileInfo>("model")
        {
            Description = "A model file that Keras saved; left out, plain Python makes one",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return argument.AcceptExistingOnly();
    }
}
