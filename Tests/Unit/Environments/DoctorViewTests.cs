using KerasBridge.Cli;
using Spectre.Console.Testing;

namespace KerasBridge.Tests.Unit.Environments;

public sealed class DoctorViewTests
{
    private static readonly PythonEnvironment _environment = new()
    {
        Origin = "python3 on PATH",
        Executable = "/usr/bin/python3",
        LibPython = "/usr/lib/libpython3.13.so.1.0",
        PythonVersion = new Version(3, 13, 1),
        Prefix = "/usr",
        BasePrefix = "/usr",
        KerasVersion = "3.15.1",
        Backend = KerasBackend.Jax,
        NumPyVersion = "2.4.6",
        Architecture = "X64",
    };

    [Fact]
    public void What_was_found_is_shown_with_the_verdict()
    {
        var text = Show(Report(new TrainingResult { Devices = ["cpu:0", "cuda:1"], Seconds = 3.2 }, []));
        Assert.Matches(@"Keras\s+3\.15\.1 on Jax", text);
        Assert.Matches(@"libpython\s+/usr/lib/libpython3\.13\.so\.1\.0", text);
        Assert.Matches(@"devices\s+cpu:0, cuda:1", text);
        Assert.Contains("A model can train here.", text);
    }

    [Fact]
    public void A_failed_training_is_shown_in_Pythons_words_even_with_brackets_in_them()
    {
        var text = Show(Report(new TrainingResult { Error = "ValueError: shape [2, 3] is [bad]" }, []));
        Assert.Contains("No model can train here.", text);
        Assert.Contains("shape [2, 3] is [bad]", text);
    }

    [Fact]
    public void Rejected_places_are_shown_with_path_cause_and_advice()
    {
        var report = Report(null, [new EnvironmentAttempt("VIRTUAL_ENV", "/venv/bin/python", "ImportError: [x]", "Repair it.")]) with { Environment = null };
        var text = Show(report);
        Assert.Contains("VIRTUAL_ENV", text);
        Assert.Contains("/venv/bin/python", text);
        Assert.Contains("ImportError: [x]", text);
        Assert.Contains("→ Repair it.", text);
        Assert.Contains("keras-bridge provision", text);
    }

    private static DoctorReport Report(TrainingResult? training, IReadOnlyList<EnvironmentAttempt> rejected) =>
        new(training is { Error: null }, _environment, training, rejected, new CacheReport("/cache", true, 228_000_000), ".NET");

    private static string Show(DoctorReport report)
    {
        using var console = new TestConsole { EmitAnsiSequences = false };
        console.Profile.Width = 160;
        DoctorView.Show(console, report);
        return console.Output;
    }
}
