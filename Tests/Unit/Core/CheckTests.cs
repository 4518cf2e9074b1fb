using KerasBridge.Layers;
using KerasBridge.Optimizers;

namespace KerasBridge.Tests.Unit.Core;

/// <summary>Arguments are refused by the name that they have in C#, before Python is started.</summary>
public sealed class CheckTests
{
    public static TheoryData<string, Action> Refused => new()
    {
        { "units", () => _ = new Dense(0) },
        { "filters", () => _ = new Conv2D(0, kernelSize: 3) },
        { "groups", () => _ = new Conv2D(1, kernelSize: 3, groups: 0) },
        { "rate", () => _ = new Dropout(1.5) },
        { "rate", () => _ = new Dropout(double.NaN) },
        { "batchSize", () => _ = new Input(3, batchSize: 0) },
        { "epsilon", () => _ = new Adam(epsilon: 0) },
        { "learningRate", () => _ = new SGD(learningRate: -1) },
        { "seed", () => Keras.SetRandomSeed(-1) },
        { "shape", () => Keras.Input(shape: default) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_bad_argument_is_named_and_Python_is_not_started_for_it(string name, Action call)
    {
        Assert.Equal(name, Assert.ThrowsAny<ArgumentException>(call).ParamName);
        Assert.False(KerasRuntime.IsStarted);
    }

    [Fact]
    public void Good_values_come_back()
    {
        Assert.Equal(1, Check.AtLeast(1, 1));
        Assert.Equal(0, Check.Fraction(0));
        Assert.Equal(1, Check.Fraction(1));
        Assert.Equal(0.999, Check.FractionBelowOne((Optional<double>)0.999).Value);
        Assert.Equal("a", Check.NotEmpty("a"));
    }

    [Fact]
    public void What_is_left_out_or_None_is_not_checked()
    {
        Assert.False(Check.AtLeast(default(Optional<int>), 1).IsSet);
        Assert.Null(Check.AtLeast((Optional<int?>)null, 1).Value);
        Assert.False(Check.Positive(default(Optional<double>)).IsSet);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_fraction_below_one_is_below_one(double validationSplit)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => Check.FractionBelowOne((Optional<double>)validationSplit, nameof(validationSplit)));

        Assert.Equal(nameof(validationSplit), e.ParamName);
        Assert.StartsWith("A fraction from 0 to below 1 is needed.", e.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_text_that_is_empty_is_refused(string? filePath) =>
        Assert.Equal(nameof(filePath), Assert.ThrowsAny<ArgumentException>(() => Check.NotEmpty(filePath!)).ParamName);
}
