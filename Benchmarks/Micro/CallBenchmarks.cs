using BenchmarkDotNet.Attributes;
using KerasBridge.Interop.Threading;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Calls and attributes, in both directions. BenchmarkDotNet derives from benchmark classes, so none is sealed.</summary>
public class CallBenchmarks
{
    private const int Often = 1000;

    private PyObject _identity = PyObject.None;
    private PyObject _holder = PyObject.None;
    private PyObject _callOften = PyObject.None;
    private PyObject _callback = PyObject.None;

    /// <summary>Fetches what is called.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _identity = MicroModule.Get("identity");
        _holder = MicroModule.Get("holder");
        _callOften = MicroModule.Get("call_often");
        _callback = PyFunction.Create(arguments => arguments.Positional[0].As<int>() + 1);
    }

    /// <summary>A call whose result stays a Python object.</summary>
    [Benchmark(Description = MicroRows.Call)]
    public void Call() => _identity.Call(7).Dispose();

    /// <summary>A call whose result is read.</summary>
    [Benchmark(Description = MicroRows.CallToInt)]
    public int CallToInt()
    {
        using PyObject result = _identity.Call(7);
        return result.As<int>();
    }

    /// <summary>An attribute, Python's lock taken for it.</summary>
    [Benchmark(Description = MicroRows.GetAttr)]
    public void GetAttr() => _holder.GetAttr("value").Dispose();

    /// <summary>An attribute while the lock is held, as in a series of calls.</summary>
    [Benchmark(Description = MicroRows.GetAttrLocked, OperationsPerInvoke = Often)]
    public void GetAttrLocked()
    {
        using GilScope gil = GilScope.Acquire();
        for (int i = 0; i < Often; i++)
        {
            _holder.GetAttr("value").Dispose();
        }
    }

    /// <summary>Python loops over a function of C#.</summary>
    [Benchmark(Description = MicroRows.Callback, OperationsPerInvoke = Often)]
    public void Callback() => _callOften.Call(_callback, Often).Dispose();
}
