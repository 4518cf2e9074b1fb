using BenchmarkDotNet.Attributes;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Calls and attributes, in both directions. BenchmarkDotNet derives from benchmark classes, so none is sealed.</summary>
public class CallBenchmarks
{
    private const int Often = 1000;

    private PyObject _identity = PyObject.None;
    private PyObject _holder = PyObject.None;
    private PyObject _callOften = PyObject.None;
    private PyObject _callback = PyObject.None;
    private PyObject _unlockedCallback = PyObject.None;

    /// <summary>Fetches what is called.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _identity = MicroModule.Get("identity");
        _holder = MicroModule.Get("holder");
        _callOften = MicroModule.Get("call_often");
        _callback = PyFunction.Create((int number) => number + 1, keepsLock: true);
        _unlockedCallback = PyFunction.Create((int number) => number + 1);
    }

    /// <summary>A call whose result stays a Python object.</summary>
    [Benchmark(Description = MicroRows.Call)]
    public void Call() => _identity.Call(7).Dispose();

    /// <summary>A call whose result is read.</summary>
    [Benchmark(Description = MicroRows.CallToInt)]
    public int CallToInt() => _identity.Call<int>(7);

    /// <summary>An attribute that stays a Python object, while the lock is held.</summary>
    [Benchmark(Description = MicroRows.GetAttr, OperationsPerInvoke = Often)]
    public void GetAttr()
    {
        using PythonLock held = PythonLock.Take();
        for (int i = 0; i < Often; i++)
        {
            _holder.GetAttr("value").Dispose();
        }
    }

    /// <summary>An attribute that is read, Python's lock taken for it.</summary>
    [Benchmark(Description = MicroRows.GetAttrToInt)]
    public int GetAttrToInt() => _holder.GetAttr<int>("value");

    /// <summary>An attribute that is read while the lock is held, as in a series of calls.</summary>
    [Benchmark(Description = MicroRows.GetAttrToIntLocked, OperationsPerInvoke = Often)]
    public int GetAttrToIntLocked()
    {
        using PythonLock held = PythonLock.Take();
        int sum = 0;
        for (int i = 0; i < Often; i++)
        {
            sum += _holder.GetAttr<int>("value");
        }

        return sum;
    }

    /// <summary>Python loops over a short function of C#.</summary>
    [Benchmark(Description = MicroRows.Callback, OperationsPerInvoke = Often)]
    public void Callback() => _callOften.Call(_callback, Often).Dispose();

    /// <summary>Python loops over a function of C# that may wait for other threads.</summary>
    [Benchmark(Description = MicroRows.UnlockedCallback, OperationsPerInvoke = Often)]
    public void UnlockedCallback() => _callOften.Call(_unlockedCallback, Often).Dispose();
}
