using BenchmarkDotNet.Attributes;
using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>What <see cref="CallBenchmarks"/> does, as pythonnet's users write it.</summary>
public class PythonNetCallBenchmarks
{
    private const int Often = 1000;

    private PyObject? _identity;
    private PyObject? _holder;
    private PyObject? _callOften;
    private PyObject? _callback;

    /// <summary>Fetches what is called.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _identity = PythonNetModule.Get("identity");
        _holder = PythonNetModule.Get("holder");
        _callOften = PythonNetModule.Get("call_often");
        using (Py.GIL())
        {
            _callback = new Func<int, int>(number => number + 1).ToPython();
        }
    }

    /// <inheritdoc cref="CallBenchmarks.Call"/>
    [Benchmark(Description = MicroRows.Call)]
    public void Call()
    {
        using (Py.GIL())
        {
            using var number = new PyInt(7);
            _identity!.Invoke(number).Dispose();
        }
    }

    /// <inheritdoc cref="CallBenchmarks.CallToInt"/>
    [Benchmark(Description = MicroRows.CallToInt)]
    public int CallToInt()
    {
        using (Py.GIL())
        {
            using var number = new PyInt(7);
            using PyObject result = _identity!.Invoke(number);
            return result.As<int>();
        }
    }

    /// <inheritdoc cref="CallBenchmarks.GetAttr"/>
    [Benchmark(Description = MicroRows.GetAttr, OperationsPerInvoke = Often)]
    public void GetAttr()
    {
        using (Py.GIL())
        {
            for (int i = 0; i < Often; i++)
            {
                _holder!.GetAttr("value").Dispose();
            }
        }
    }

    /// <inheritdoc cref="CallBenchmarks.GetAttrToInt"/>
    [Benchmark(Description = MicroRows.GetAttrToInt)]
    public int GetAttrToInt()
    {
        using (Py.GIL())
        {
            using PyObject value = _holder!.GetAttr("value");
            return value.As<int>();
        }
    }

    /// <inheritdoc cref="CallBenchmarks.GetAttrToIntLocked"/>
    [Benchmark(Description = MicroRows.GetAttrToIntLocked, OperationsPerInvoke = Often)]
    public int GetAttrToIntLocked()
    {
        using (Py.GIL())
        {
            int sum = 0;
            for (int i = 0; i < Often; i++)
            {
                using PyObject value = _holder!.GetAttr("value");
                sum += value.As<int>();
            }

            return sum;
        }
    }

    /// <inheritdoc cref="CallBenchmarks.Callback"/>
    [Benchmark(Description = MicroRows.Callback, OperationsPerInvoke = Often)]
    public void Callback()
    {
        using (Py.GIL())
        {
            using var often = new PyInt(Often);
            _callOften!.Invoke(_callback!, often).Dispose();
        }
    }
}
