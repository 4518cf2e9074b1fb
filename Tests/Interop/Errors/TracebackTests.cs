using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Errors;

public sealed class TracebackTests(RunningPython python) : PythonTest(python)
{
    private const string Nested = """
        def innermost(): raise ValueError('text')
        def middle(): innermost()
        def outer(): middle()
        """;

    [Fact]
    public void The_traceback_reads_from_the_outermost_call_to_the_error()
    {
        using var script = new Script(Nested);

        string traceback = Assert.Throws<PythonValueException>(() => script.Run("outer()")).PythonTraceback;

        Assert.StartsWith("Traceback (most recent call last):\n  File \"<string>\", line 1, in <module>", traceback);
        int[] positions = [traceback.IndexOf("line 3, in outer"), traceback.IndexOf("line 2, in middle"), traceback.IndexOf("line 1, in innermost")];
        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public void Source_lines_of_files_are_shown()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("with_source.py", "def fail():\n    raise ValueError('text')  # the guilty line\n");
        using var script = new Script($"import runpy; fail = runpy.run_path({Quoted(file)})['fail']");

        var error = Assert.Throws<PythonValueException>(() => script.Run("fail()"));

        Assert.Contains($"File \"{file}\", line 2, in fail", error.PythonTraceback);
        Assert.Contains("# the guilty line", error.PythonTraceback);
    }

    [Fact]
    public void ToString_holds_type_message_and_both_stack_traces()
    {
        using var script = new Script(Nested);

        string text = Assert.Throws<PythonValueException>(() => script.Run("outer()")).ToString();

        Assert.StartsWith("KerasBridge.PythonValueException: ValueError: text", text);
        Assert.Contains("in innermost", text);
        Assert.Contains(nameof(Script), text);
    }

    [Fact]
    public void No_frame_is_kept_alive()
    {
        using var script = new Script("""
            import gc, weakref
            class Array: pass
            def fail():
                global watched
                array = Array()
                watched = weakref.ref(array)
                raise ValueError('text')
            """);

        PythonException error = Assert.Throws<PythonValueException>(() => script.Run("fail()"));
        script.Run("gc.collect()");

        Assert.True(script.IsTrue("watched() is None"));
        Assert.Contains("in fail", error.PythonTraceback);
    }

    [Fact]
    public void The_exception_object_of_Python_is_not_kept_alive()
    {
        using var script = new Script("""
            import gc, weakref
            class Watched(ValueError): pass
            def fail():
                global watched
                error = Watched('text')
                watched = weakref.ref(error)
                raise error
            """);

        PythonException error = Assert.Throws<PythonValueException>(() => script.Run("fail()"));
        script.Run("gc.collect()");

        Assert.True(script.IsTrue("watched() is None"));
        GC.KeepAlive(error);
    }

    [Fact]
    public void A_thread_inside_Python_can_read_it_while_another_waits_for_Python_to_read_it()
    {
        using var script = new Script(Nested);
        for (int round = 0; round < 20; round++)
        {
            PythonException error = Assert.Throws<PythonValueException>(() => script.Run("outer()"));
            using var inside = new ManualResetEventSlim();
            using var reading = new ManualResetEventSlim();

            string[] texts = new string[2];
            Guarded.OnThreads(2, index => texts[index] = index == 0 ? ReadInside(error, inside, reading) : ReadOutside(error, inside, reading));

            Assert.Equal(texts[0], texts[1]);
            Assert.Contains("in innermost", texts[0]);
        }
    }

    private static string ReadInside(PythonException error, ManualResetEventSlim inside, ManualResetEventSlim reading)
    {
        using GilScope gil = GilScope.Acquire();
        inside.Set();
        reading.Wait();
        Thread.SpinWait(100_000);
        return error.PythonTraceback;
    }

    private static string ReadOutside(PythonException error, ManualResetEventSlim inside, ManualResetEventSlim reading)
    {
        inside.Wait();
        reading.Set();
        return error.PythonTraceback;
    }

    private static string Quoted(string path) => $"'{path}'";
}
