using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class ChainTests(RunningPython python) : PythonTest(python)
{
    [Fact]
    public void The_cause_is_the_inner_exception()
    {
        PythonException error = Raise("""
            try: {}['key']
            except KeyError as e: raise ValueError('outer') from e
            """);

        Assert.Equal("key", Assert.IsType<PythonKeyException>(error.InnerException).Message);
    }

    [Fact]
    public void The_context_is_the_inner_exception_where_there_is_no_cause()
    {
        PythonException error = Raise("""
            try: {}['key']
            except KeyError: raise ValueError('outer')
            """);

        Assert.Equal("key", Assert.IsType<PythonKeyException>(error.InnerException).Message);
    }

    [Fact]
    public void A_suppressed_context_is_left_out()
    {
        PythonException error = Raise("""
            try: {}['key']
            except KeyError: raise ValueError('outer') from None
            """);

        Assert.Null(error.InnerException);
    }

    [Fact]
    public void An_inner_exception_has_a_traceback_of_its_own()
    {
        PythonException error = Raise("""
            def find(): return {}['key']
            def look_up():
                try: find()
                except KeyError as e: raise ValueError('outer') from e
            look_up()
            """);

        Assert.Contains("in find", ((PythonException)error.InnerException!).PythonTraceback);
        Assert.DoesNotContain("in find", error.PythonTraceback);
    }

    [Fact]
    public void A_deep_chain_is_cut()
    {
        PythonException error = Raise("""
            error = None
            for i in range(10000):
                try:
                    raise ValueError(str(i)) from error
                except ValueError as e:
                    error = e
            raise error
            """);

        Assert.Equal("9999", error.Message);
        Assert.InRange(Depth(error), 2, 100);
    }

    [Fact]
    public void A_chain_that_bites_its_tail_is_cut()
    {
        PythonException error = Raise("""
            first, second = ValueError('first'), ValueError('second')
            first.__cause__, second.__cause__ = second, first
            raise first
            """);

        Assert.Equal("first", error.Message);
        Assert.Equal("second", error.InnerException?.Message);
        Assert.InRange(Depth(error), 2, 100);
    }

    private static PythonException Raise(string code)
    {
        using var script = new Script();
        return Assert.Throws<PythonValueException>(() => script.Run(code));
    }

    private static int Depth(Exception? error) => error is null ? 0 : 1 + Depth(error.InnerException);
}
