using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class MessageTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("{}['the key']", "the key")]
    [InlineData("{}[7]", "7")]
    [InlineData("raise KeyError()", "")]
    [InlineData("raise KeyError('a', 'b')", "('a', 'b')")]
    public void A_key_error_says_the_key_without_quotes(string code, string message)
    {
        using var script = new Script();

        Assert.Equal(message, Assert.Throws<PythonKeyException>(() => script.Run(code)).Message);
    }

    [Fact]
    public void Terminal_colours_are_removed()
    {
        using var script = new Script();

        Assert.Equal("red text", Assert.Throws<PythonValueException>(() => script.Run(@"raise ValueError('\x1b[1;31mred\x1b[0m text')")).Message);
    }

    [Fact]
    public void Any_text_can_be_a_message()
    {
        using var script = new Script();

        string message = Assert.Throws<PythonValueException>(() => script.Run(@"raise ValueError('😀 \0 \udcff ' + 'x' * 100000)")).Message;

        Assert.Equal("😀 \0 \udcff " + new string('x', 100_000), message);
    }

    [Fact]
    public void An_exception_whose_str_raises_still_arrives()
    {
        using var script = new Script("class Broken(ValueError):\n    def __str__(self): raise TypeError('inner')");

        var error = Assert.Throws<PythonValueException>(() => script.Run("raise Broken('text')"));

        Assert.Equal("<str() failed>", error.Message);
        Assert.Equal(7, script.Number("3 + 4"));
    }

    [Fact]
    public void An_exception_with_hostile_attributes_still_arrives()
    {
        using var script = new Script("""
            class Hostile(KeyError):
                args = property(lambda self: 7)
                __notes__ = property(lambda self: 1 / 0)
            """);

        Assert.Throws<PythonKeyException>(() => script.Run("raise Hostile('text')"));
        Assert.Equal(7, script.Number("3 + 4"));
    }

    [Fact]
    public void Notes_come_along()
    {
        NeedsVersion(11, "Notes came with CPython 3.11.");
        using var script = new Script();

        var error = Assert.Throws<PythonValueException>(() => script.Run("e = ValueError('text'); e.add_note('first'); e.add_note('second'); raise e"));

        Assert.Equal(["first", "second"], error.Notes);
        Assert.Contains("second", error.ToString());
    }

    [Fact]
    public void Without_notes_the_list_is_empty()
    {
        using var script = new Script();

        Assert.Empty(Assert.Throws<PythonValueException>(() => script.Run("raise ValueError('text')")).Notes);
    }
}
