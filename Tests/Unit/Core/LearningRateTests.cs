namespace KerasBridge.Tests.Unit.Core;

public sealed class LearningRateTests
{
    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void Negative_rates_and_no_numbers_are_refused(double rate)
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => (LearningRate)rate);

        Assert.Equal("learningRate", e.ParamName);
    }

    [Fact]
    public void A_number_is_a_rate()
    {
        LearningRate rate = 0.25;

        Assert.True(rate.ToPyValue().IsSet);
        Assert.Equal("0.25", rate.ToString());
    }

    [Fact]
    public void The_default_is_not_sent()
    {
        LearningRate unset = default;

        Assert.False(unset.ToPyValue().IsSet);
        Assert.Equal("(unset)", unset.ToString());
    }
}
