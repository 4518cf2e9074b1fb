using BenchmarkDotNet.Attributes;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>Arrays that cross into Python and back.</summary>
public class ArrayBenchmarks
{
    /// <summary>How many results stay in use until the next ones are there.</summary>
    public const int Kept = 4;

    private float[] _elements = [];
    private float[] _destination = [];
    private float[][] _kept = [];
    private PyObject _result = PyObject.None;
    private NDArray? _array;

    /// <summary>The size of the array.</summary>
    [ParamsSource(nameof(Sizes))]
    public ArraySize Size { get; set; } = ArraySize.All[0];

    /// <summary>All sizes.</summary>
    public static IEnumerable<ArraySize> Sizes => ArraySize.All;

    /// <summary>Makes the arrays, and touches their memory.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _elements = new float[Size.Elements];
        _destination = new float[Size.Elements];
        Array.Fill(_elements, 1);
        Array.Fill(_destination, 1);
        using PyObject make = MicroModule.Get("array_of");
        _result = make.Call(Size.Elements);
        _array = NDArray.FromPython(_result);
    }

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void CleanUp()
    {
        _array?.Dispose();
        _result.Dispose();
        _elements = _destination = [];
        _kept = [];
    }

    /// <summary>An array of C# becomes one of NumPy, over the same memory.</summary>
    [Benchmark(Description = MicroRows.ToNDArray)]
    public void ToNDArray() => NDArray.From(_elements).Dispose();

    /// <summary>A result of Python is read in place.</summary>
    [Benchmark(Description = MicroRows.ToSpan)]
    public float ToSpan()
    {
        using NDArray array = NDArray.FromPython(_result);
        return array.AsReadOnlySpan<float>()[0];
    }

    /// <summary>An array is read in place that was read before.</summary>
    [Benchmark(Description = MicroRows.ToSpanAgain)]
    public float ToSpanAgain() => _array!.AsReadOnlySpan<float>()[0];

    /// <summary>A result of Python is copied into memory of the caller.</summary>
    [Benchmark(Description = MicroRows.CopyTo)]
    public void CopyTo() => _array!.CopyTo(_destination.AsSpan());

    /// <summary>A result of Python is copied into a new array, which the operating system has to find pages for.</summary>
    [Benchmark(Description = MicroRows.ToArray)]
    public float[] ToArray() => _array!.ToArray<float>();

    /// <summary>Results are copied into new arrays that stay in use, so that Python can't use the memory of the last one again.</summary>
    [Benchmark(Description = MicroRows.ToKeptArrays, OperationsPerInvoke = Kept)]
    public void ToKeptArrays()
    {
        var kept = new float[Kept][];
        for (int i = 0; i < Kept; i++)
        {
            kept[i] = _array!.ToArray<float>();
        }

        _kept = kept;
    }
}
