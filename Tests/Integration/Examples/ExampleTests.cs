using System.Diagnostics;
using System.Xml.Linq;

namespace KerasBridge.Tests.Integration.Examples;

/// <summary>The examples, each in its short form: they come to their end, with a result and a picture.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Chart => _folder.File("curves.svg");

    [Theory]
    [InlineData("TextClassifier", "val_accuracy")]
    [InlineData("RobustRegression", "within_0.2")]
    public void An_example_ends_with_its_result_and_its_curves(string name, string result) => AssertRuns(name, result);

    [Fact]
    public void Fine_tuning_leaves_the_body_alone()
    {
        RequireMnist();

        ExampleProgram.Outcome outcome = AssertRuns("FineTuning", "val_accuracy");

        Assert.Contains(outcome.Output, line => line.EndsWith("the body is unchanged", StringComparison.Ordinal));
    }

    [Fact]
    public void The_autoencoder_draws_digits()
    {
        OnKeras.Requires3("train_step");
        RequireMnist();

        AssertRuns("VariationalAutoencoder", "loss");

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(Path.ChangeExtension(Chart, ".png"))[..4]);
    }

    [Fact]
    public void The_autoencoder_says_that_it_needs_Keras_3()
    {
        OnKeras.Requires2("What Keras 2 has no means for");

        ExampleProgram.Outcome outcome = ExampleProgram.Run("VariationalAutoencoder", []);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Vae.train_step needs Keras 3.0 or later", outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error);
    }

    [Fact]
    public void Ctrl_C_ends_the_regression_with_what_was_learnt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Another process is sent Ctrl+C by a signal.");

        ExampleProgram.Outcome outcome = ExampleProgram.Run("RobustRegression", Short("--epochs", "1000000"), Interrupt);

        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        Assert.Contains(outcome.Output, line => line.StartsWith("The training was cancelled in epoch", StringComparison.Ordinal));
        Assert.StartsWith("within_0.2 ", outcome.Output[^1]);
        AssertIsSvg();
    }

    public void Dispose() => _folder.Dispose();

    private static void Interrupt(string line, Process process)
    {
        if (line.StartsWith("Epoch ", StringComparison.Ordinal) && line.Contains(" 1/", StringComparison.Ordinal))
        {
            using Process kill = Process.Start("sh", ["-c", $"kill -s INT {process.Id}"]);
            kill.WaitForExit();
        }
    }

    private static void RequireMnist() => Assert.SkipUnless(
        File.Exists(Path.Combine(DatasetHome.Current, "datasets", "mnist.npz")), "MNIST was not fetched here; other tests do that.");

    private ExampleProgram.Outcome AssertRuns(string name, string result)
    {
        ExampleProgram.Outcome outcome = ExampleProgram.Run(name, Short("--epochs", "1"));

        Assert.True(outcome.ExitCode == 0, outcome.ToString());
        Assert.Matches($"^{result} \\d+\\.\\d+$", outcome.Output[^1]);
        AssertIsSvg();
        return outcome;
    }

    private string[] Short(params string[] arguments) => ["--samples", "200", "--svg", Chart, .. arguments];

    private void AssertIsSvg() => Assert.Equal("svg", XDocument.Load(Chart).Root!.Name.LocalName);
}
