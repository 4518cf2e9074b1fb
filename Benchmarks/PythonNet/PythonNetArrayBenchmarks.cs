using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using KerasBridge.Benchmarks.Micro;

namespace KerasBridge.Benchmarks.PythonNet;

using Python.Runtime; // inside the namespace, whose PyObject would come first otherwise

/// <summary>
/// What <see cref="ArrayBenchmarks"/> does. pythonnet itself knows no arrays: its users copy to and from the address that NumPy tells.
/// </summary>
public class PythonNetArrayBenchmarks
{
    private float[] _elements = [];
    private float[] _destination = [];
    private PyObject? _make;
    private PyObject? _result;

    /// <inheritdoc cref="ArrayBenchmarks.Size"/>
    [ParamsSource(nameof(Sizes))]
    public ArraySize Size { get; set; } = ArraySize.All[0];

    /// <inheritdoc cref="ArrayBenchmarks.Sizes"/>
    public static IEnumerable<ArraySize> Sizes => ArraySize.All;

    /// <inheritdoc cref="ArrayBenchmarks.SetUp"/>
    [GlobalSetup]
    public void SetUp()
    {
        _elements = new float[Size.Elements];
        _destination = new float[Size.Elements];
        Array.Fill(_elements, 1);
        Array.Fill(_destination, 1);
        _make = PythonNetModule.Get("empty_array_of");
        _result = MakeArray();
    }

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        using (Py.GIL())
        {
            _result?.Dispose();
        }

        _elements = _destination = [];
    }

    /// <inheritdoc cref="ArrayBenchmarks.ToNDArray"/>
    [Benchmark(Description = MicroRows.ToNDArray)]
    public void ToNDArray()
    {
        using (Py.GIL())
        {
            using PyObject array = MakeArray();
            Marshal.Copy(_elements, 0, Address(array), _elements.Length);
        }
    }

    /// <inheritdoc cref="ArrayBenchmarks.CopyTo"/>
    [Benchmark(Description = MicroRows.CopyTo)]
    public void CopyTo()
    {
        using (Py.GIL())
        {
            Marshal.Copy(Address(_result!), _destination, 0, _destination.Length);
        }
    }

    /// <inheritdoc cref="ArrayBenchmarks.ToArray"/>
    [Benchmark(Description = MicroRows.ToArray)]
    public float[] ToArray()
    {
        using (Py.GIL())
        {
            var elements = new float[Size.Elements];
            Marshal.Copy(Address(_result!), elements, 0, elements.Length);
            return elements;
        }
    }

    private PyObject MakeArray()
    {
        using (Py.GIL())
        {
            using var count = new PyInt(Size.Elements);
            return _make!.Invoke(count);
        }
    }

    private static nint Address(PyObject array)
    {
        using PyObject description = array.GetAttr("ctypes");
        using PyObject address = description.GetAttr("data");
        return (nint)address.As<long>();
    }
}
