using KerasBridge.Examples;

namespace KerasBridge.Tests.Unit.Examples;

public sealed class ExampleCommandTests
{
    private static readonly ExampleSettings s_settings = new("A story.", Epochs: 5, Samples: 1_000);

    [Fact]
    public void What_is_left_out_has_the_usual_value()
    {
        ExampleArguments arguments = Read([]);

        Assert.Equal((5, 1_000), (arguments.Epochs, arguments.Samples));
        Assert.Equal(".svg", arguments.ChartFile.Extension);
        Assert.Null(arguments.ModelFile);
    }

    [Fact]
    public void What_is_given_counts()
    {
        ExampleArguments arguments = Read(["--epochs", "2", "--samples", "10", "--svg", "curves/a.svg"]);

        Assert.Equal((2, 10), (arguments.Epochs, arguments.Samples));
        Assert.Equal(Path.GetFullPath("curves/a.svg"), arguments.ChartFile.FullName);
    }

    [Theory]
    [InlineData("--epochs", "0", "at least 1")]
    [InlineData("--samples", "-3", "from 1 to 1000")]
    [InlineData("--samples", "1001", "from 1 to 1000")]
    [InlineData("--epochs", "many", "many")]
    [InlineData("--svg", "/", "folder")]
    [InlineData("model.h5", null, "model.h5")]
    public void What_makes_no_sense_is_said_before_anything_starts(string name, string? value, string expected)
    {
        string[] args = value is null ? [name] : [name, value];

        var errors = ExampleCommand.Create(s_settings, _ => 0).Parse(args).Errors;

        Assert.Contains(expected, Assert.Single(errors).Message);
    }

    [Fact]
    public void A_model_file_must_exist()
    {
        var errors = ExampleCommand.Create(s_settings with { TakesModelFile = true }, _ => 0).Parse(["nowhere.h5"]).Errors;

        Assert.Contains("nowhere.h5", Assert.Single(errors).Message);
    }

    private static ExampleArguments Read(string[] args)
    {
        ExampleArguments? read = null;
        Assert.Equal(0, ExampleCommand.Create(s_settings, arguments => { read = arguments; return 0; }).Parse(args).Invoke());
        return read!;
    }
}
