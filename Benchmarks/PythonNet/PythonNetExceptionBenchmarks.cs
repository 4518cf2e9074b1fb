using BenchmarkDotNet.Attributes;
using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>What <see cref="ExceptionBenchmarks"/> does, as pythonnet's users write it.</summary>
public class PythonNetExceptionBenchmarks
{
    private PyObject? _fail;

    /// <summary>Fetches what raises.</summary>
    [GlobalSetup]
    public void SetUp() => _fail = PythonNetModule.Get("fail_below");

    /// <inheritdoc cref="ExceptionBenchmarks.Exception"/>
    [Benchmark(Description = MicroRows.Exception)]
    public string Exception()
    {
        using (Py.GIL())
        {
            return Catch().Message;
        }
    }

    /// <inheritdoc cref="ExceptionBenchmarks.ExceptionText"/>
    [Benchmark(Description = MicroRows.ExceptionText)]
    public string ExceptionText()
    {
        using (Py.GIL())
        {
            return Catch().Format();
        }
    }

    private PythonException Catch()
    {
        try
        {
            _fail!.Invoke().Dispose();
        }
        catch (PythonException e)
        {
            return e;
        }

        throw new InvalidOperationException("Python did not raise.");
    }
}
