using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Tests.Unit.Benchmarks;

public sealed class GoalTests
{
    private static readonly Row[] s_rows = [Sample.Row("call", [50], [200])];

    [Theory]
    [InlineData(100, Verdict.Met, 2)]
    [InlineData(50, Verdict.Met, 1)]
    [InlineData(25, Verdict.Missed, 0.5)]
    public void A_bound_in_nanoseconds_holds_for_the_time_of_csharp(double limit, object verdict, double margin)
    {
        GoalResult result = Goal.AtMost("call", limit).Judge(s_rows);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(50, result.Actual);
        Assert.Equal(margin, result.Margin);
    }

    [Theory]
    [InlineData(0.5, Verdict.Met)]
    [InlineData(0.2, Verdict.Missed)]
    public void A_ratio_may_be_at_most_the_limit(double limit, object verdict)
    {
        GoalResult result = Goal.AtMostTimes("call", limit).Judge(s_rows);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(0.25, result.Actual);
    }

    [Theory]
    [InlineData(3, Verdict.Met)]
    [InlineData(5, Verdict.Missed)]
    public void The_other_must_be_slower_by_the_limit(double limit, object verdict)
    {
        GoalResult result = Goal.Faster("call", limit, Driver.Python).Judge(s_rows);
        Assert.Equal(verdict, result.Verdict);
        Assert.Equal(4.0, result.Actual);
    }

    [Fact]
    public void What_was_not_measured_is_neither_met_nor_missed()
    {
        Assert.Equal(Verdict.NotMeasured, Goal.AtMost("no such row", 1).Judge(s_rows).Verdict);
        Assert.Equal(Verdict.NotMeasured, Goal.Faster("call", 1, Driver.PythonNet).Judge(s_rows).Verdict);
    }
}
