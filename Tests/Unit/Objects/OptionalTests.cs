namespace KerasBridge.Tests.Unit.Objects;

public sealed class OptionalTests
{
    [Fact]
    public void Left_out_is_neither_sent_nor_readable()
    {
        Optional<int> leftOut = default;

        Assert.False(leftOut.IsSet);
        Assert.False(((PyValue)leftOut).IsSet);
        Assert.Equal("The argument was left out.", Assert.Throws<InvalidOperationException>(() => leftOut.Value).Message);
        Assert.Equal(7, leftOut.Or(7));
        Assert.Equal("(left out)", leftOut.ToString());
    }

    [Fact]
    public void Null_is_given_and_sent_as_None()
    {
        Optional<string?> none = null;

        Assert.True(none.IsSet);
        Assert.Null(none.Value);
        Assert.Null(none.Or("fallback"));
        Assert.True(((PyValue)none).IsSet);
        Assert.Equal("None", none.ToString());
    }

    [Fact]
    public void A_value_is_given()
    {
        Optional<int> given = 5;

        Assert.Equal((true, 5, 5), (given.IsSet, given.Value, given.Or(7)));
        Assert.True(((PyValue)given).IsSet);
    }

    [Fact]
    public void A_value_that_Python_lacks_is_refused_when_it_is_sent()
    {
        Optional<DateTime> date = DateTime.UnixEpoch;

        Assert.Throws<NotSupportedException>(() => (PyValue)date);
    }
}
