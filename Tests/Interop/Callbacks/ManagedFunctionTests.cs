using KerasBridge.Interop.Callbacks;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.Callbacks;

public sealed class ManagedFunctionTests(RunningPython python) : PythonTest(python)
{
    [Theory]
    [InlineData("describe()", "|")]
    [InlineData("describe(1, 'two')", "1 two|")]
    [InlineData("describe(a=1)", "1|('a',)")]
    [InlineData("describe(1, b=2, c=3)", "1 2 3|('b', 'c')")]
    [InlineData("describe(*range(20), **{'x': 'y'})", "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 y|('x',)")]
    [InlineData("list(map(describe, [1, 2]))", "['1|', '2|']")]
    public void Positional_and_keyword_arguments_arrive(string call, string expected)
    {
        using var script = new Script();
        script.Define("describe", Describe);

        Assert.Equal(expected, script.Text(call));
    }

    [Fact]
    public void A_function_can_be_called_from_threads_that_Python_made()
    {
        using var script = new Script();
        int calls = 0;
        script.Define("call", () => Interlocked.Increment(ref calls));

        script.Run("""
            import threading
            threads = [threading.Thread(target=lambda: [call() for _ in range(100)]) for _ in range(8)]
            [t.start() for t in threads]; [t.join() for t in threads]
            """);

        Assert.Equal(800, calls);
    }

    [Fact]
    public void A_function_on_a_Python_thread_may_give_up_the_lock_and_take_it_again()
    {
        using var script = new Script("import threading");
        using var other = new Script();
        int entered = 0;
        script.Define("call", () => Unlocked.Run(() => Interlocked.Add(ref entered, (int)other.Number("1"))));

        for (int wave = 0; wave < 20; wave++)
        {
            script.Run("t = [threading.Thread(target=call) for _ in range(10)]; [x.start() for x in t]; [x.join() for x in t]");
            Garbage.CollectBoth();
        }

        Guarded.Until(() => ThreadStateReaper.Count == 0, Garbage.CollectBoth, "Thread states wait for ever.");
        Assert.Equal(200, entered);
    }

    [Fact]
    public void Calls_nest_through_both_languages()
    {
        using var script = new Script("def python(n): return n if n == 0 else dotnet(n - 1) + 1");
        script.Define("dotnet", (in GilScope gil, ReadOnlySpan<nint> arguments, BorrowedRef _) =>
            Values.New(gil, script.Number($"python({Values.Number(gil, arguments[0])})") + 1));

        Assert.Equal(99, script.Number("python(50)") - 1);
    }

    [Fact]
    public void Endless_recursion_through_both_languages_ends_in_an_exception()
    {
        using var script = new Script("def python(): dotnet()");
        script.Define("dotnet", () => script.Run("python()"));

        var thread = new ThreadWithStack(16 << 20);
        Exception? error = thread.Catch(() => script.Run("python()"));

        Assert.IsType<PythonRecursionException>(error);
        Assert.Equal(7, script.Number("3 + 4"));
    }

    [Fact]
    public void A_delegate_is_dropped_with_its_function()
    {
        Garbage.CollectBoth();
        long before = ManagedObject.LiveCount;
        (WeakReference body, long during) = Guarded.OnThread(DefineAndDrop);

        Garbage.CollectBoth();

        Assert.Equal(before + 10, during);
        Assert.Equal(before, ManagedObject.LiveCount);
        Assert.False(body.IsAlive);
    }

    [Fact]
    public void A_delegate_lives_as_long_as_Python_holds_its_function()
    {
        using var script = new Script();
        DefineCounter(script);
        for (int i = 1; i <= 5; i++)
        {
            Garbage.CollectBoth();
            Assert.Equal(i, script.Number("count()"));
        }
    }

    [Fact]
    public void Arguments_and_results_leave_no_references_behind()
    {
        using var script = new Script("import sys\nvalue = object()");
        script.Define("echo", (in GilScope _, ReadOnlySpan<nint> arguments, BorrowedRef _) => new BorrowedRef(arguments[0]).ToNew().Steal());
        long before = script.Number("sys.getrefcount(value)");

        script.Run("for _ in range(1000): assert echo(value) is value and echo(x=value) is value");

        Assert.Equal(before, script.Number("sys.getrefcount(value)"));
    }

    private static StolenRef Describe(in GilScope gil, ReadOnlySpan<nint> arguments, BorrowedRef keywordNames)
    {
        var texts = new List<string>();
        foreach (nint argument in arguments)
        {
            texts.Add(Values.Text(gil, argument));
        }

        string names = keywordNames.IsNull ? "" : Values.Text(gil, keywordNames.Address);
        return Values.New(gil, $"{string.Join(' ', texts)}|{names}");
    }

    private static (WeakReference Body, long During) DefineAndDrop()
    {
        using var script = new Script();
        var state = new object();
        for (int i = 0; i < 10; i++)
        {
            script.Define($"f{i}", () => GC.KeepAlive(state));
        }

        return (new WeakReference(state), ManagedObject.LiveCount);
    }

    private static void DefineCounter(Script script)
    {
        long count = 0;
        script.Define("count", (in GilScope gil, ReadOnlySpan<nint> _, BorrowedRef _) => Values.New(gil, ++count));
    }
}
