using KerasBridge.PythonNet;
using Python.Runtime;

namespace KerasBridge.Tests.PythonNet;

/// <summary>Each takes the lock by its own means, nested in the other's and on many threads.</summary>
public sealed class LockTests(BothRunning both) : BothTest(both)
{
    [Fact]
    public void KerasBridge_works_inside_of_pythonnet_s_lock_and_leaves_it_held() => Guarded.OnThreads(1, _ =>
    {
        using (Py.GIL())
        {
            Assert.Equal(5, CallLen("hello"));
            using Python.Runtime.PyObject still = new PyString("held").InvokeMethod("upper");
            Assert.Equal("HELD", still.As<string>());
        }

        Assert.Equal(3, CallLen("abc"));
    });

    [Fact]
    public void pythonnet_works_inside_of_KerasBridge_s_lock() => Guarded.OnThreads(1, _ =>
    {
        using (PythonLock.Take())
        {
            using (Py.GIL())
            {
                using var text = new PyString("abc");
                Assert.Equal(3, text.Length());
            }

            Assert.Equal(4, CallLen("held"));
        }

        Assert.False(PythonLock.IsHeld);
    });

    [Fact]
    public void Threads_of_both_kinds_count_together()
    {
        const int threads = 12, rounds = 200;
        using KerasBridge.PyObject ours = PyValueList();
        Python.Runtime.PyObject theirs = ours.ToPythonNet();

        Guarded.OnThreads(threads, index =>
        {
            for (int i = 0; i < rounds; i++)
            {
                if (index % 3 == 0)
                {
                    ours.Invoke("append", i).Dispose();
                    continue;
                }

                using (Py.GIL())
                {
                    using var number = new PyInt(i);
                    theirs.InvokeMethod("append", number).Dispose();
                    if (index % 3 == 1)
                    {
                        ours.Invoke("pop").Dispose();
                        ours.Invoke("append", i).Dispose();
                    }
                }
            }
        });

        Assert.Equal(threads * rounds, ours.Invoke<int>("__len__"));
        using (Py.GIL())
        {
            theirs.Dispose();
        }
    }

    [Fact]
    public void A_function_of_KerasBridge_is_called_by_pythonnet_and_may_use_both()
    {
        using KerasBridge.PyObject function = PyFunction.Create(arguments =>
        {
            using (Py.GIL())
            {
                using var text = new PyString(arguments.Positional[0].As<string>());
                return (PyValue)(text.Length() + CallLen("four"));
            }
        });

        using (Py.GIL())
        {
            using Python.Runtime.PyObject theirs = function.ToPythonNet();
            using var argument = new PyString("three");
            using Python.Runtime.PyObject result = theirs.Invoke(argument);
            Assert.Equal(9, result.As<int>());
        }
    }

    [Fact]
    public void A_delegate_of_pythonnet_is_called_by_KerasBridge_and_may_use_both()
    {
        Func<string, int> length = text => CallLen(text) + 1;
        KerasBridge.PyObject function;
        using (Py.GIL())
        {
            using Python.Runtime.PyObject theirs = length.ToPython();
            function = theirs.ToKerasBridge();
        }

        using (function)
        {
            Assert.Equal(4, function.Call<int>("abc"));
        }
    }

    [Fact]
    public void A_training_lets_threads_of_pythonnet_in()
    {
        using CompiledModel model = SmallModel.Compile();
        bool isInside = false;
        var entered = new ManualResetEventSlim();
        var ask = new Thread(() =>
        {
            entered.Wait();
            using (Py.GIL())
            {
                isInside = true;
            }
        });
        ask.Start();

        using var callback = new Asking(() =>
        {
            entered.Set();
            ask.Join();
        });
        model.Fit(new float[8, 2], new float[8, 1], callbacks: [callback], verbose: Verbosity.Silent);

        Assert.True(isInside);
    }

    private static int CallLen(string text)
    {
        using KerasBridge.PyObject builtins = KerasBridge.PyObject.Import("builtins");
        return builtins.Invoke<int>("len", text);
    }

    private static KerasBridge.PyObject PyValueList()
    {
        using KerasBridge.PyObject builtins = KerasBridge.PyObject.Import("builtins");
        return builtins.Invoke("list");
    }

    private sealed class Asking(Action action) : CustomCallback
    {
        protected override void OnEpochEnd(int epoch, IReadOnlyDictionary<string, double> logs) => action();
    }
}
