using KerasBridge.Interop.Errors;

namespace KerasBridge.Tests.Unit.Errors;

public sealed class ErrorTextTests
{
    [Theory]
    [InlineData("f() missing 1 required positional argument: 'x'", "f", new[] { "x" })]
    [InlineData("Dense.__init__() missing 1 required positional argument: 'units'", "Dense.__init__", new[] { "units" })]
    [InlineData("f() missing 2 required positional arguments: 'x' and 'y'", "f", new[] { "x", "y" })]
    [InlineData("f() missing 3 required positional arguments: 'x', 'y', and 'z'", "f", new[] { "x", "y", "z" })]
    [InlineData("f() missing 1 required keyword-only argument: 'k'", "f", new[] { "k" })]
    [InlineData("<lambda>() missing 1 required positional argument: 'x'", "<lambda>", new[] { "x" })]
    [InlineData("test.<locals>.f() missing 1 required positional argument: 'x'", "test.<locals>.f", new[] { "x" })]
    public void Missing_arguments_are_named(string message, string function, string[] parameters)
    {
        var found = ErrorText.ParseMissingArguments(message);

        Assert.NotNull(found);
        Assert.Equal(function, found.Value.Function);
        Assert.Equal(parameters, found.Value.Parameters);
    }

    [Theory]
    [InlineData("f() takes 1 positional argument but 2 were given")]
    [InlineData("f() got an unexpected keyword argument 'y'")]
    [InlineData("unsupported operand type(s) for +: 'int' and 'str'")]
    [InlineData("")]
    public void Other_type_errors_name_none(string message) => Assert.Null(ErrorText.ParseMissingArguments(message));

    [Theory]
    [InlineData("'Dense' object has no attribute 'fit'", "Dense", "fit")]
    [InlineData("type object 'Dense' has no attribute 'fit'", "Dense", "fit")]
    [InlineData("module 'keras.layers' has no attribute 'Dens'", "keras.layers", "Dens")]
    [InlineData("'Dense' object has no attribute 'fit'. Did you mean: 'fits'?", "Dense", "fit")]
    public void Attribute_errors_say_whose_attribute_is_missing(string message, string type, string attribute) =>
        Assert.Equal((type, attribute), ErrorText.ParseAttributeError(message));

    [Theory]
    [InlineData("can't set attribute")]
    [InlineData("")]
    public void Other_attribute_errors_say_nothing(string message) => Assert.Equal((null, null), ErrorText.ParseAttributeError(message));

    [Theory]
    [InlineData("\u001b[1mInvalid\u001b[0m input", "Invalid input")]
    [InlineData("\u001b[38;5;34mgreen\u001b[0m", "green")]
    [InlineData("a\u001b[?25lb\u001b[2Kc", "abc")]
    [InlineData("[1m is no code", "[1m is no code")]
    [InlineData("", "")]
    public void Colours_are_removed_and_nothing_else(string message, string expected) => Assert.Equal(expected, ErrorText.StripAnsi(message));
}
