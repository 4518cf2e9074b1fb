using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class ExceptionTreeTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("TypeError", typeof(PythonTypeException))]
    [InlineData("ValueError", typeof(PythonValueException))]
    [InlineData("AttributeError", typeof(PythonAttributeException))]
    [InlineData("ArithmeticError", typeof(PythonArithmeticException))]
    [InlineData("LookupError", typeof(PythonLookupException))]
    [InlineData("KeyError", typeof(PythonKeyException))]
    [InlineData("IndexError", typeof(PythonIndexException))]
    [InlineData("RuntimeError", typeof(PythonRuntimeException))]
    [InlineData("NotImplementedError", typeof(PythonNotImplementedException))]
    [InlineData("RecursionError", typeof(PythonRecursionException))]
    [InlineData("OSError", typeof(PythonOSException))]
    [InlineData("FileNotFoundError", typeof(PythonFileNotFoundException))]
    [InlineData("ImportError", typeof(PythonImportException))]
    [InlineData("ModuleNotFoundError", typeof(PythonModuleNotFoundException))]
    [InlineData("NameError", typeof(PythonNameException))]
    [InlineData("SyntaxError", typeof(PythonSyntaxException))]
    [InlineData("AssertionError", typeof(PythonAssertionException))]
    [InlineData("MemoryError", typeof(PythonMemoryException))]
    [InlineData("StopIteration", typeof(PythonStopIterationException))]
    [InlineData("KeyboardInterrupt", typeof(PythonKeyboardInterruptException))]
    [InlineData("SystemExit", typeof(PythonSystemExitException))]
    [InlineData("ZeroDivisionError", typeof(PythonArithmeticException))]
    [InlineData("UnboundLocalError", typeof(PythonNameException))]
    [InlineData("IndentationError", typeof(PythonSyntaxException))]
    [InlineData("PermissionError", typeof(PythonOSException))]
    [InlineData("EOFError", typeof(PythonException))]
    [InlineData("Exception", typeof(PythonException))]
    public void A_built_in_exception_arrives_as_its_nearest_counterpart(string name, Type expected)
    {
        using var script = new Script();

        var error = Assert.IsAssignableFrom<PythonException>(Record.Exception(() => script.Run($"raise {name}('what went wrong')")));

        Assert.Equal(expected, error.GetType());
        Assert.Equal(name, error.PythonTypeName);
        Assert.Equal("what went wrong", error.Message);
    }

    [Theory]
    [InlineData("1 / 0", typeof(PythonArithmeticException), "division")]
    [InlineData("[][1]", typeof(PythonIndexException), "list index out of range")]
    [InlineData("import nothing_of_this_name", typeof(PythonModuleNotFoundException), "nothing_of_this_name")]
    [InlineData("from os import nothing_of_this_name", typeof(PythonImportException), "nothing_of_this_name")]
    [InlineData("open('/nowhere/file')", typeof(PythonFileNotFoundException), "/nowhere/file")]
    [InlineData("nothing_of_this_name", typeof(PythonNameException), "nothing_of_this_name")]
    [InlineData("x = (", typeof(PythonSyntaxException), "<string>, line 1")]
    [InlineData("b'\\xff'.decode()", typeof(PythonValueException), "0xff")]
    [InlineData("next(iter([]))", typeof(PythonStopIterationException), "")]
    [InlineData("import sys; sys.exit(3)", typeof(PythonSystemExitException), "3")]
    [InlineData("def f(): f()\nf()", typeof(PythonRecursionException), "maximum recursion depth")]
    public void Python_s_own_errors_arrive_with_their_text(string code, Type expected, string message)
    {
        using var script = new Script();

        Exception? error = Record.Exception(() => script.Run(code));

        Assert.IsType(expected, error);
        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void A_class_of_the_script_arrives_as_its_built_in_base_with_its_qualified_name()
    {
        using var script = new Script("class Outer:\n    class Bad(ValueError): pass");

        var error = Assert.Throws<PythonValueException>(() => script.Run("raise Outer.Bad('text')"));

        Assert.Equal("script.Outer.Bad", error.PythonTypeName);
        Assert.Equal("text", error.Message);
    }

    [Fact]
    public void A_class_that_only_shares_a_built_in_name_is_not_taken_for_it()
    {
        using var script = new Script("class KeyError(Exception): pass");

        Exception? error = Record.Exception(() => script.Run("raise KeyError('text')"));

        Assert.Equal(typeof(PythonException), error?.GetType());
        Assert.Equal("script.KeyError", ((PythonException)error!).PythonTypeName);
    }

    [Fact]
    public void A_class_with_several_bases_arrives_as_the_first_in_resolution_order()
    {
        using var script = new Script("class Both(KeyError, AttributeError): pass");

        Assert.Equal("text", Assert.Throws<PythonKeyException>(() => script.Run("raise Both('text')")).Message);
    }
}
