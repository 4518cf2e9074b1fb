namespace KerasBridge.Tests.Unit.Objects;

public sealed class PyValueTests
{
    public static TheoryData<string, PyValue> Given => new()
    {
        { "None", PyValue.None },
        { "false", false },
        { "zero", 0 },
        { "long", 1L << 40 },
        { "double", 0.0 },
        { "empty text", "" },
        { "null text", (string?)null },
        { "null object", (PyObject?)null },
        { "empty list", PyValue.List() },
        { "empty tuple", PyValue.Tuple() },
        { "empty dictionary", PyValue.Dictionary([]) },
    };

    [Fact]
    public void The_default_is_unset_and_can_not_become_an_object()
    {
        PyValue unset = default;

        Assert.False(unset.IsSet);
    }

    [Theory]
    [MemberData(nameof(Given))]
    public void Every_value_is_set_even_those_that_are_false_in_Python(string name, PyValue value) => Assert.True(value.IsSet, name);

    [Fact]
    public void Values_are_taken_by_their_type()
    {
        Assert.True(PyValues.Of<string?>(null).IsSet);
        Assert.True(PyValues.Of(1.5f).IsSet);
        Assert.True(PyValues.Of(new Size2D(1, 2)).IsSet);
        Assert.False(PyValues.Of(default(PyValue)).IsSet);
        Assert.False(PyValues.Of(default(Shape)).IsSet);
    }

    [Fact]
    public void An_enum_has_no_value_of_its_own() =>
        Assert.Equal(
            "Padding has no Python value of its own: send its Keras name.",
            Assert.Throws<NotSupportedException>(() => PyValues.Of(Padding.Same)).Message);

    [Fact]
    public void A_type_that_Python_lacks_is_named() =>
        Assert.Equal("System.DateTime stands for no Python value.", Assert.Throws<NotSupportedException>(() => PyValues.Of(DateTime.Now)).Message);
}
