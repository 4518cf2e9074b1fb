using System.CommandLine;
using KerasBridge.Benchmarks.Results;
using KerasBridge.Benchmarks.Views;
using Spectre.Console;

namespace KerasBridge.Benchmarks.Commands;

/// <summary>Where a report goes: the terminal, a JSON file, and a Markdown file where one is asked for.</summary>
internal sealed class OutputOptions
{
    private readonly Option<FileInfo?> _json = new("--json") { Description = "The JSON file [default: below artifacts/benchmarks]", HelpName = "FILE" };
    private readonly Option<FileInfo?> _markdown = new("--markdown") { Description = "A file for the tables as Markdown", HelpName = "FILE" };

    /// <summary>The folder for what a run leaves behind.</summary>
    public static string Artifacts => Path.Combine("artifacts", "benchmarks");

    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_markdown);
    }

    public void Publish(IAnsiConsole console, ParseResult parsed, Report report)
    {
        ReportView.Show(console, report);
        string json = parsed.GetValue(_json)?.FullName ?? Path.Combine(Artifacts, $"{parsed.CommandResult.Command.Name}-keras-{KerasRuntime.Current.KerasVersion}.json");
        ReportJson.Write(report, json);
        console.MarkupLineInterpolated($"[grey]{json}[/]");
        if (parsed.GetValue(_markdown) is { } markdown)
        {
            File.WriteAllText(markdown.FullName, MarkdownView.Render(report));
        }
    }
}
