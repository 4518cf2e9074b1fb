using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>An operation timed by Python itself, in the interpreter of this process.</summary>
/// <param name="Row">The row that it belongs to.</param>
/// <param name="Statement">What is timed, in the scope of <c>micro.py</c>.</param>
/// <param name="Setup">What runs before, untimed.</param>
/// <param name="Operations">How many operations the statement does.</param>
internal sealed record PythonTiming(string Row, string Statement, string Setup = "pass", int Operations = 1)
{
    /// <summary>What Python can do too.</summary>
    public static IEnumerable<PythonTiming> All =>
    [
        new(MicroRows.Call, "identity(7)"),
        new(MicroRows.CallToInt, "identity(7)"),
        new(MicroRows.GetAttr, "holder.value"),
        new(MicroRows.GetAttrToInt, "holder.value"),
        new(MicroRows.GetAttrToIntLocked, "holder.value"),
        new(MicroRows.Callback, "call_often(increment, 1000)", Operations: 1000),
        new(MicroRows.UnlockedCallback, "call_often(increment, 1000)", Operations: 1000),
        new(MicroRows.Exception, "catch()"),
        new(MicroRows.ExceptionText, "catch_and_format()"),
        .. ArraySize.All.SelectMany(OfArrays),
    ];

    /// <summary>Measures.</summary>
    public Row Run(PyObject measure)
    {
        using PyObject samples = measure.Call(Statement, Setup, Operations);
        double[] nanoseconds = [.. samples.ToList().Select(sample => sample.As<double>())];
        return new Row(Row, new Dictionary<Driver, Timing> { [Driver.Python] = new(nanoseconds) });
    }

    private static IEnumerable<PythonTiming> OfArrays(ArraySize size)
    {
        string array = $"array = array_of({size.Elements})";
        yield return new(MicroRows.With(MicroRows.ToNDArray, size), "numpy.frombuffer(memory, numpy.float32)", $"memory = bytearray({size.Elements} * 4)");
        yield return new(MicroRows.With(MicroRows.ToSpan, size), "memoryview(array)", array);
        yield return new(MicroRows.With(MicroRows.CopyTo, size), "array.copy()", array);
        yield return new(MicroRows.With(MicroRows.ToArray, size), "array.copy()", array);
        yield return new(
            MicroRows.With(MicroRows.ToKeptArrays, size), $"kept = [array.copy() for _ in range({ArrayBenchmarks.Kept})]", array, ArrayBenchmarks.Kept);
    }
}
