using KerasBridge.Interop;
using KerasBridge.Interop.References;
using KerasBridge.Interop.Threading;
using KerasBridge.Tests.Interop.Support;

namespace KerasBridge.Tests.Interop.References;

public sealed class ReferenceTests : PythonTest
{
    private readonly Script _script;
    private readonly long _before;

    public ReferenceTests(RunningPython python)
        : base(python)
    {
        _script = new Script("import sys, weakref\nclass Thing: pass\nthing = Thing()");
        _before = Count();
    }

    public override void Dispose()
    {
        _script.Dispose();
        base.Dispose();
    }

    [Fact]
    public void A_new_reference_counts_until_it_is_disposed()
    {
        using GilScope gil = GilScope.Acquire();
        using PythonHandle thing = _script.Evaluate("thing");
        NewRef second = thing.Borrow(gil).ToNew();
        Assert.Equal(_before + 2, Count());

        second.Dispose();

        Assert.Equal(_before + 1, Count());
    }

    [Fact]
    public void A_handle_counts_until_it_is_disposed()
    {
        PythonHandle handle = _script.Evaluate("thing");
        Assert.Equal(_before + 1, Count());

        handle.Dispose();

        Assert.Equal(_before, Count());
        Assert.True(handle.IsDisposed);
    }

    [Fact]
    public void Disposing_twice_gives_back_once()
    {
        PythonHandle handle = _script.Evaluate("thing");

        handle.Dispose();
        handle.Dispose();

        Assert.Equal(_before, Count());
    }

    [Fact]
    public void Many_threads_that_dispose_one_handle_give_back_once()
    {
        for (int round = 0; round < 20; round++)
        {
            PythonHandle handle = _script.Evaluate("thing");
            Guarded.OnThreads(8, _ => handle.Dispose());
        }

        Assert.Equal(_before, Count());
    }

    [Fact]
    public void A_disposed_handle_can_not_be_used()
    {
        PythonHandle handle = _script.Evaluate("thing");
        handle.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Use(handle));
    }

    [Fact]
    public void A_disposed_handle_does_not_come_back_with_the_handle_that_follows()
    {
        PythonHandle first = _script.Evaluate("thing");
        first.Dispose();
        using PythonHandle second = _script.Evaluate("thing");

        Assert.True(first.IsDisposed);
        Assert.Throws<ObjectDisposedException>(() => Use(first));
        first.Dispose();
        Assert.False(second.IsDisposed);
        Assert.Equal(_before + 1, Count());
    }

    [Fact]
    public void A_handle_that_follows_disposed_ones_is_given_back_where_it_is_forgotten()
    {
        Array.Clear(Guarded.OnThread(() =>
        {
            Array.ForEach(Hold(100, "thing"), handle => handle.Dispose());
            return Hold(100, "thing");
        }));

        Guarded.Until(() => DeferredReleases.Count >= 100, Garbage.Collect, "The finalisers did not run.");

        using (GilScope.Acquire())
        {
            Assert.Equal(0, DeferredReleases.Count);
        }

        Assert.Equal(_before, Count());
    }

    [Fact]
    public void A_null_reference_makes_no_handle() =>
        Assert.Throws<ArgumentNullException>(() => new PythonHandle(new StolenRef(0)));

    [Fact]
    public void A_handle_that_is_forgotten_gives_back_at_the_next_entry()
    {
        Forget(100);
        Guarded.Until(() => DeferredReleases.Count >= 100, Garbage.Collect, "The finalisers did not run.");

        using (GilScope.Acquire())
        {
            Assert.Equal(0, DeferredReleases.Count);
        }

        Assert.Equal(_before, Count());
    }

    [Fact]
    public void A_thread_inside_Python_gives_back_when_it_leaves()
    {
        using (GilScope.Acquire())
        {
            Array.Clear(Hold(10, "thing"));
            Guarded.Until(() => DeferredReleases.Count >= 10, Garbage.Collect, "The finalisers did not run.");
            Assert.Equal(_before + 10, Count());
        }

        Assert.Equal(0, DeferredReleases.Count);
        Assert.Equal(_before, Count());
    }

    [Fact]
    public void A_deferred_release_may_run_code_that_enters_Python_again()
    {
        int ran = 0;
        _script.Define("on_delete", () => ran += (int)_script.Number("1"));
        _script.Run("class Deleted:\n    def __del__(self): on_delete()");
        Forget(5, "Deleted()");

        Guarded.Until(() => ran == 5, Garbage.CollectBoth, "The objects were not deleted.");
    }

    // Handles that no stack knows any more. They are held together to the end, so that no entry meanwhile drains any.
    private void Forget(int count, string expression = "thing") => Array.Clear(Guarded.OnThread(() => Hold(count, expression)));

    private PythonHandle[] Hold(int count, string expression) => [.. Enumerable.Range(0, count).Select(_ => _script.Evaluate(expression))];

    private long Count() => _script.Number("sys.getrefcount(thing)");

    private static void Use(PythonHandle handle)
    {
        using GilScope gil = GilScope.Acquire();
        handle.Borrow(gil);
    }
}
