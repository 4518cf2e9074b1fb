using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class MissingArgumentTests(RunningPython python) : PythonTest(python)
{
    private const string Functions = """
        def one(first): pass
        def two(first, second): pass
        def three(first, second, third): pass
        def named(*, only): pass
        class Layer:
            def __init__(self, units, shape): pass
            @classmethod
            def make(cls, config): pass
        class Plain:
            def call(self, inputs): pass
        """;

    [Theory]
    [InlineData("one()", "one", "first")]
    [InlineData("two()", "two", "first,second")]
    [InlineData("two(1)", "two", "second")]
    [InlineData("three()", "three", "first,second,third")]
    [InlineData("named()", "named", "only")]
    [InlineData("Layer()", "__init__", "units,shape")]
    [InlineData("Layer(shape=1)", "__init__", "units")]
    [InlineData("Layer.make()", "make", "config")]
    [InlineData("Plain().call()", "call", "inputs")]
    [InlineData("(lambda x: x)()", "<lambda>", "x")]
    public void Missing_parameters_are_named(string call, string function, string parameters)
    {
        using var script = new Script(Functions);

        var error = Assert.Throws<MissingArgumentException>(() => script.Run(call));

        Assert.Equal(parameters.Split(','), error.ParameterNames);
        Assert.Equal(parameters.Split(',')[0], error.ParameterName);
        Assert.Equal(function, error.Function.Split('.')[^1]);
    }

    [Theory]
    [InlineData("one(1, 2)")]
    [InlineData("one(other=1)")]
    [InlineData("raise TypeError('text')")]
    [InlineData("1 + ''")]
    public void Other_type_errors_are_not_taken_for_it(string code)
    {
        using var script = new Script(Functions);

        Assert.Equal(typeof(PythonTypeException), Record.Exception(() => script.Run(code))?.GetType());
    }
}
