using KerasBridge.Interop.Callbacks;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Callbacks;

public sealed class ManagedErrorTests(RunningPython python) : PythonTest(python)
{
    private const string Paths = """
        import threading
        def directly(): fail()
        def reraised():
            try: fail()
            except Exception: raise
        def reraised_by_name():
            try: fail()
            except Exception as e: raise e
        def with_other_traceback():
            try: fail()
            except Exception as e: raise e.with_traceback(None)
        def remade():
            try: fail()
            except Exception as e: raise e.__class__('longer: ' + str(e)) from None
        def remade_twice():
            try: remade()
            except Exception as e: raise e.__class__('longer: ' + str(e)).with_traceback(None) from e
        def through_finally():
            try: fail()
            finally: {}.get('key')
        def through_a_generator():
            list(fail() for _ in range(1))
        def through_a_thread():
            caught = []
            def run():
                try: fail()
                except Exception as e: caught.append(e)
            t = threading.Thread(target=run); t.start(); t.join()
            raise caught[0]
        def chained():
            try: fail()
            except Exception as e: raise ValueError('outer') from e
        def in_context():
            try: fail()
            except Exception: raise ValueError('outer')
        """;

    [Theory]
    [InlineData("directly")]
    [InlineData("reraised")]
    [InlineData("reraised_by_name")]
    [InlineData("with_other_traceback")]
    [InlineData("remade")]
    [InlineData("remade_twice")]
    [InlineData("through_finally")]
    [InlineData("through_a_generator")]
    [InlineData("through_a_thread")]
    public void An_exception_comes_back_as_the_object_it_was_thrown_as(string path)
    {
        var thrown = new InvalidTimeZoneException("of the test");
        using Script script = Throwing(thrown);

        Assert.Same(thrown, Record.Exception(() => script.Run(path + "()")));
        Assert.Contains(nameof(Throwing), thrown.StackTrace);
    }

    [Theory]
    [InlineData("chained")]
    [InlineData("in_context")]
    public void Behind_a_Python_exception_it_is_the_inner_one(string path)
    {
        var thrown = new InvalidTimeZoneException("of the test");
        using Script script = Throwing(thrown);

        var error = Assert.Throws<PythonValueException>(() => script.Run(path + "()"));

        Assert.Same(thrown, error.InnerException);
    }

    [Fact]
    public void Python_sees_a_class_of_its_own_and_the_message()
    {
        using Script script = Throwing(new InvalidTimeZoneException("of the test"));

        script.Run("""
            try: fail()
            except Exception as e: seen = type(e).__module__ + '.' + type(e).__qualname__ + '|' + str(e)
            """);

        Assert.Equal("kerasbridge.DotNetError|System.InvalidTimeZoneException: of the test", script.Text("seen"));
    }

    [Theory]
    [InlineData("ValueError", "ValueError")]
    [InlineData("KeyError", "KeyError")]
    [InlineData("StopIteration", "StopIteration")]
    [InlineData("ZeroDivisionError", "ZeroDivisionError")]
    [InlineData("PermissionError", "PermissionError")]
    [InlineData("UserError", "ValueError")]
    [InlineData("BytesError", "UnicodeError")]
    public void A_Python_exception_thrown_in_a_callback_is_caught_by_its_built_in_class(string raised, string caughtAs)
    {
        using var inner = new Script("""
            class UserError(ValueError): pass
            def BytesError(_): return UnicodeDecodeError('utf-8', b'x', 0, 1, 'text')
            """);
        var thrown = (PythonException)Record.Exception(() => inner.Run($"raise {raised}('text')"))!;
        using Script script = Throwing(thrown);

        script.Run($$"""
            try: fail()
            except {{caughtAs}} as e: seen = e
            """);

        Assert.Equal(caughtAs, script.Text("type(seen).__name__"));
        Assert.Same(thrown, Record.Exception(() => script.Run("raise seen")));
    }

    [Fact]
    public void An_exception_is_let_go_when_Python_is_done_with_it()
    {
        Garbage.CollectBoth();
        long before = ManagedObject.LiveCount;
        WeakReference exception = Guarded.OnThread(ThrowAndForget);

        Guarded.Until(() => !exception.IsAlive, Garbage.CollectBoth, "The exception is kept alive.");

        Assert.Equal(before, ManagedObject.LiveCount);
    }

    [Fact]
    public void A_message_with_any_text_arrives()
    {
        using Script script = Throwing(new InvalidTimeZoneException("😀 \0 \ud800"));

        script.Run("""
            try: fail()
            except Exception as e: seen = str(e)
            """);

        Assert.Equal("System.InvalidTimeZoneException: 😀 \0 \ud800", script.Text("seen"));
    }

    private static Script Throwing(Exception exception)
    {
        var script = new Script(Paths);
        script.Define("fail", () => throw exception);
        return script;
    }

    private static WeakReference ThrowAndForget()
    {
        var thrown = new InvalidTimeZoneException("of the test");
        using Script script = Throwing(thrown);
        Record.Exception(() => script.Run("remade_twice()"));
        return new WeakReference(thrown);
    }
}
