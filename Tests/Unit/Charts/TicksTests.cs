using FsCheck.Xunit;
using KerasBridge.Charts;

namespace KerasBridge.Tests.Unit.Charts;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0.12, 0.93, new[] { 0, 0.2, 0.4, 0.6, 0.8, 1.0 })]
    [InlineData(0.9253, 0.9818, new[] { 0.92, 0.94, 0.96, 0.98, 1.0 })]
    [InlineData(-3, 7, new[] { -4, -2, 0, 2, 4, 6, 8.0 })]
    [InlineData(0, 10, new[] { 0, 2, 4, 6, 8, 10.0 })]
    public void Ticks_are_round_and_enclose_the_range(double least, double most, double[] expected)
    {
        IReadOnlyList<double> ticks = Ticks.Enclose(least, most, count: 5);

        Assert.Equal(expected, ticks.Select(tick => Math.Round(tick, 9)));
    }

    [Fact]
    public void Whole_numbers_stay_whole()
    {
        Assert.Equal([1, 2, 3], Ticks.Enclose(1, 3, count: 8, smallestStep: 1));
    }

    [Property]
    public bool Any_range_is_enclosed_by_few_ticks(int start, uint length, byte exponent)
    {
        double scale = Math.Pow(10, (exponent % 12) - 6);
        (double least, double most) = (start * scale, (start + (double)length) * scale);

        IReadOnlyList<double> ticks = Ticks.Enclose(least, most, count: 5);

        double slack = 1e-6 * (ticks[^1] - ticks[0]);
        return ticks[0] <= least + slack && ticks[^1] >= most - slack && ticks.Count is >= 2 and <= 8;
    }

    [Theory]
    [InlineData(0.1 + 0.2, 0.1, "0.3")]
    [InlineData(2, 1, "2")]
    [InlineData(0.05, 0.025, "0.05")]
    [InlineData(20_000, 5_000, "20000")]
    public void Labels_have_the_decimals_that_the_step_needs(double tick, double step, string expected)
    {
        Assert.Equal(expected, Ticks.Label(tick, step));
    }
}
