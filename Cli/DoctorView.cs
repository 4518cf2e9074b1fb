using Spectre.Console;

namespace KerasBridge.Cli;

/// <summary>Shows the doctor's findings to a person.</summary>
internal static class DoctorView
{
    public static void Show(IAnsiConsole console, DoctorReport report)
    {
        ShowRejected(console, report.Rejected);
        if (report.Environment is not null)
            console.Write(Facts(report, report.Environment));
        else
            console.Write(new Grid().AddColumns(2).AddRow(Key("cache"), CacheText(report.Cache)));
        console.WriteLine();
        ShowVerdict(console, report);
    }

    private static void ShowRejected(IAnsiConsole console, IReadOnlyList<EnvironmentAttempt> rejected)
    {
        foreach (var attempt in rejected)
        {
            console.MarkupLineInterpolated($"[yellow]not usable[/]  {attempt.Origin}");
            var lines = new[] { attempt.Path, attempt.Cause, attempt.Advice is null ? null : "→ " + attempt.Advice }.OfType<string>();
            foreach (var line in lines.SelectMany(text => text.Trim().Split('\n')))
                console.Write(new Padder(new Text(line, new Style(Color.Grey))).Padding(12, 0, 0, 0));
        }
        if (rejected.Count > 0)
            console.WriteLine();
    }

    private static Grid Facts(DoctorReport report, PythonEnvironment environment)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn();
        foreach (var (key, value) in Rows(report, environment))
            grid.AddRow(Key(key), new Text(value));
        return grid;
    }

    private static IEnumerable<(string Key, string Value)> Rows(DoctorReport report, PythonEnvironment environment)
    {
        yield return ("found", environment.Origin);
        yield return ("interpreter", environment.Executable);
        yield return ("Python", $"{environment.PythonVersion}, {environment.Architecture}");
        yield return ("libpython", environment.LibPython);
        yield return ("Keras", $"{environment.KerasVersion} on {environment.Backend?.ToString() ?? "an unknown backend"}");
        yield return ("NumPy", environment.NumPyVersion ?? "missing");
        yield return ("devices", report.Training is { Devices.Count: > 0 } training ? string.Join(", ", training.Devices) : "unknown");
        yield return ("cache", Describe(report.Cache));
        yield return (".NET", report.Runtime);
    }

    private static void ShowVerdict(IAnsiConsole console, DoctorReport report)
    {
        if (report.CanTrain)
            console.MarkupLineInterpolated($"[green]A model can train here.[/] A tiny one was built and fitted in {report.Training!.Seconds:0.0} s, imports included.");
        else if (report.Training?.Error is { } error)
            console.MarkupLineInterpolated($"[red]No model can train here.[/] Training a tiny one failed:\n{error.Trim()}");
        else
            console.MarkupLine("[red]No Python with Keras can be used.[/] Run [bold]keras-bridge provision[/] to get one, or follow the advice above.");
    }

    private static Text Key(string name) => new(name, new Style(Color.Teal));

    private static Text CacheText(CacheReport cache) => new(Describe(cache));

    private static string Describe(CacheReport cache) => cache.Exists ? $"{cache.Folder} ({cache.Bytes / 1e6:0} MB)" : $"{cache.Folder} (not there yet)";
}
