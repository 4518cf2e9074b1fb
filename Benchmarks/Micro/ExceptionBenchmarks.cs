using BenchmarkDotNet.Attributes;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>A Python exception caught in C#.</summary>
public class ExceptionBenchmarks
{
    private PyObject _fail = PyObject.None;

    /// <summary>Fetches what raises.</summary>
    [GlobalSetup]
    public void SetUp() => _fail = MicroModule.Get("fail_below");

    /// <summary>The type and the message.</summary>
    [Benchmark(Description = MicroRows.Exception)]
    public string Exception() => Catch().Message;

    /// <summary>The traceback's text as well.</summary>
    [Benchmark(Description = MicroRows.ExceptionText)]
    public string ExceptionText() => Catch().PythonTraceback;

    private PythonException Catch()
    {
        try
        {
            _fail.Call().Dispose();
        }
        catch (PythonException e)
        {
            return e;
        }

        throw new InvalidOperationException("Python did not raise.");
    }
}
