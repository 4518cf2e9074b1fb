using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Tests.Unit.Benchmarks;

public sealed class StatisticsTests
{
    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.25, 2)]
    [InlineData(0, 1)]
    [InlineData(1, 9)]
    public void Quantile_lies_at_its_place_among_the_sorted_values(double fraction, double expected) =>
        Assert.Equal(expected, Statistics.Quantile([9, 1, 3, 2, 4], fraction));

    [Fact]
    public void Quantile_between_two_values_is_interpolated() => Assert.Equal(15, Statistics.Quantile([10, 20], 0.5));

    [Fact]
    public void Quantile_of_nothing_is_refused() => Assert.Throws<ArgumentException>(() => Statistics.Quantile([], 0.5));
}
