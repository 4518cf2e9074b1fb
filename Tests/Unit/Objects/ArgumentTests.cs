namespace KerasBridge.Tests.Unit.Objects;

public sealed class ArgumentTests
{
    [Fact]
    public void A_value_alone_is_positional()
    {
        Argument[] arguments = [5, 0.5, true, "text", (string?)null, (PyObject?)null, PyValue.None];

        Assert.All(arguments, argument => Assert.Null(argument.Name));
        Assert.All(arguments, argument => Assert.True(argument.Value.IsSet));
    }

    [Fact]
    public void A_pair_is_named()
    {
        Argument argument = ("units", 5);

        Assert.Equal("units", argument.Name);
        Assert.True(argument.Value.IsSet);
    }

    [Fact]
    public void What_is_left_out_stays_so_under_a_name()
    {
        Argument argument = ("epochs", default(Optional<int>));

        Assert.Equal("epochs", argument.Name);
        Assert.False(argument.Value.IsSet);
    }
}
