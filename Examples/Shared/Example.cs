using System.CommandLine;
using System.CommandLine.Invocation;
using KerasBridge.Charts;
using KerasBridge.Examples.Startup;
using KerasBridge.Examples.Training;
using KerasBridge.Examples.Views;
using Spectre.Console;

namespace KerasBridge.Examples;

/// <summary>What all examples have in common: the command line, starting Keras, and showing things to people.</summary>
public sealed class Example
{
    private static readonly TimeSpan s_timeToEnd = TimeSpan.FromSeconds(30);

    private readonly IAnsiConsole _console;
    private readonly ExampleArguments _arguments;

    private Example(IAnsiConsole console, ExampleArguments arguments)
    {
        _console = console;
        _arguments = arguments;
    }

    /// <summary>How often to go through the data.</summary>
    public int Epochs => _arguments.Epochs;

    /// <summary>How many samples to train with.</summary>
    public int Samples => _arguments.Samples;

    /// <summary>The model file that the command line names, as absolute path, or null.</summary>
    public string? ModelFile => _arguments.ModelFile?.FullName;

    /// <summary>The SVG file that the command line names for the learning curves, as absolute path. Its folder exists.</summary>
    public string ChartFile
    {
        get
        {
            _arguments.ChartFile.Directory?.Create();
            return _arguments.ChartFile.FullName;
        }
    }

    /// <summary>Reads the command line, starts Keras and runs the example.</summary>
    /// <returns>The exit code: 0, or 1 where something failed that the user can do something about.</returns>
    public static int Run(string[] args, ExampleSettings settings, Action<Example> story)
    {
        IAnsiConsole console = OpenConsole();
        return Parse(ExampleCommand.Create(settings, arguments => Run(console, arguments, story)), args).Invoke();
    }

    /// <summary>Reads the command line, starts Keras and runs an example that Ctrl+C asks to come to its end.</summary>
    /// <param name="story">The example; Ctrl+C cancels its token, and it has half a minute to end.</param>
    /// <inheritdoc cref="Run(string[], ExampleSettings, Action{Example})" path="/returns"/>
    public static Task<int> RunAsync(string[] args, ExampleSettings settings, Func<Example, CancellationToken, Task> story)
    {
        IAnsiConsole console = OpenConsole();
        RootCommand command = ExampleCommand.Create(settings, (arguments, cancellation) => RunAsync(console, arguments, example => story(example, cancellation)));
        return Parse(command, args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = s_timeToEnd });
    }

    /// <summary>Does something that takes a while, and says meanwhile what it is.</summary>
    public T Step<T>(string title, Func<T> work) => Steps.Run(_console, title, work);

    /// <summary>Trains while a progress bar shows every epoch.</summary>
    /// <param name="fit">Calls <c>Fit</c> with the callback that it is given.</param>
    public History Watch(Func<Callback, History> fit) => TrainingView.Run(_console, fit);

    /// <summary>Trains in the background while every batch is shown. Of a training that is cancelled, it gives what was recorded.</summary>
    /// <param name="fit">Calls <c>FitAsync</c> with the progress that it is given.</param>
    /// <exception cref="TrainingCanceledException">It was cancelled before anything was recorded.</exception>
    public async Task<History> WatchAsync(Func<IProgress<TrainingProgress>, Task<History>> fit)
    {
        try
        {
            return await TrainingView.RunAsync(_console, fit);
        }
        catch (TrainingCanceledException canceled) when (canceled.History.Epochs.Count > 0)
        {
            // The model keeps what it has learnt, and the exception brings what was recorded.
            Say(canceled.Message);
            return canceled.History;
        }
    }

    /// <summary>Input of the shape that the model expects: random numbers, the same ones every time.</summary>
    public NDArray RandomInput(Model model, int count) => Examples.RandomInput.For(model, count);

    /// <summary>Shows loss and metrics of each epoch.</summary>
    public void ShowHistory(History history) => ShowTable(HistoryTable.Create(history));

    /// <summary>Shows a table.</summary>
    public void ShowTable(Table table)
    {
        _console.WriteLine();
        _console.Write(table);
        _console.WriteLine();
    }

    /// <summary>Shows a line of text.</summary>
    public void Say(string text) => _console.WriteLine(text);

    /// <summary>Shows the layers of a model.</summary>
    public void ShowLayers(Model model) => ShowTable(LayerTable.Create(model));

    /// <summary>Shows two predictions for the same input side by side.</summary>
    public void ShowSideBySide(NDArray input, (string Title, NDArray Output) left, (string Title, NDArray Output) right) =>
        ShowTable(SideBySideTable.Create(input, left, right));

    /// <summary>Shows the first digits and the first mistakes as pictures, with what the model says of them.</summary>
    /// <param name="images">The digits, 28 × 28 pixels each.</param>
    /// <param name="labels">The true digits.</param>
    /// <param name="predictions">The probabilities of the ten digits, for each image.</param>
    public void ShowDigits(NDArray images, NDArray labels, NDArray predictions) =>
        DigitGallery.Show(_console, DigitChoice.Choose(images, labels, predictions));

    /// <summary>Draws the learning curves of a training.</summary>
    public void DrawCurves(History history) => DrawCharts([.. LearningCurves.Of(history)]);

    /// <summary>Draws charts next to each other into the SVG file that the command line names.</summary>
    public void DrawCharts(params IReadOnlyList<Chart> charts)
    {
        File.WriteAllText(ChartFile, SvgDocument.Render(charts));
        SayWhere("Learning curves", ChartFile);
    }

    /// <summary>Saves a picture beside the learning curves, as PNG.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="pixels">Its pixels from 0 to 255, of shape <c>[height, width, channels]</c>.</param>
    public void SavePicture(string title, NDArray pixels)
    {
        string path = Path.ChangeExtension(ChartFile, ".png");
        Utils.SaveImg(path, pixels, scale: false);
        SayWhere(title, path);
    }

    /// <summary>Shows where a file lies.</summary>
    public void SayWhere(string title, string path) => _console.MarkupLineInterpolated($"{title}: [link={new Uri(path)}]{path}[/]");

    /// <summary>The last line: the number that says how well it went.</summary>
    public void End(string name, double value, string format = "0.0000") => _console.WriteLine($"{name} {value.ToString(format)}");

    private static IAnsiConsole OpenConsole()
    {
        IAnsiConsole console = AnsiConsole.Console.WithoutWrapping();
        Console.CancelKeyPress += (_, _) => console.Cursor.Show();
        return console;
    }

    private static ParseResult Parse(RootCommand command, string[] args)
    {
        ParseResult parsed = command.Parse(args);
        if (parsed.Action is ParseErrorAction error)
        {
            // The message alone says what is wrong; below all of the help it would be overlooked.
            error.ShowHelp = false;
        }

        return parsed;
    }

    private static int Run(IAnsiConsole console, ExampleArguments arguments, Action<Example> story) =>
        RunAsync(console, arguments, example =>
        {
            story(example);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(IAnsiConsole console, ExampleArguments arguments, Func<Example, Task> story)
    {
        try
        {
            KerasStart.Run(console);
            await story(new Example(console, arguments));
            return 0;
        }
        catch (Exception e) when (ErrorPanel.Explains(e))
        {
            ErrorPanel.Show(e);
            return 1;
        }
    }
}
