namespace KerasBridge.Tests.Unit.Core;

public sealed class EnumNamesTests
{
    [Fact]
    public void Every_member_has_Kerass_name()
    {
        Assert.Equal(["valid", "same"], Enum.GetValues<Padding>().Select(value => value.ToKeras()));
        Assert.Equal(["channels_last", "channels_first"], Enum.GetValues<DataFormat>().Select(value => value.ToKeras()));
        Assert.Equal(["none", "sum", "sum_over_batch_size", "mean", "mean_with_sample_weight"], Enum.GetValues<Reduction>().Select(value => value.ToKeras()));
        Assert.Equal(["auto", "min", "max"], Enum.GetValues<MonitorMode>().Select(value => value.ToKeras()));
    }

    [Fact]
    public void A_number_that_is_no_member_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ((Padding)9).ToKeras());

    [Fact]
    public void What_is_left_out_is_not_sent()
    {
        Assert.False(default(Optional<Padding>).ToKeras().IsSet);
        Assert.False(default(Optional<Verbosity>).ToKeras().IsSet);
        Assert.True(((Optional<Verbosity>)Verbosity.Silent).ToKeras().IsSet);
    }
}
