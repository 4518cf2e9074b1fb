using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Benchmarks.Micro;

/// <summary>What the micro benchmarks have to reach.</summary>
internal static class MicroGoals
{
    public static IEnumerable<Goal> All =>
    [
        Goal.Faster(MicroRows.CallToInt, 4, Driver.PythonNet),
        Goal.Faster(MicroRows.GetAttrToIntLocked, 10, Driver.PythonNet),
        Goal.Faster(MicroRows.Callback, 7, Driver.PythonNet),
        Goal.AtMost(MicroRows.NestedEntry, 25),
        Goal.AtMost(MicroRows.OutermostEntry, 100),
        Goal.AtMost(MicroRows.With(MicroRows.ThreadEntry, 1), 100),
        Goal.AtMostTimes(MicroRows.ExceptionText, 1.3),
        .. ArraySize.All.SelectMany(OfArrays),
        .. ArraySize.All.Skip(1).Select(size => Goal.AtMostTimes(MicroRows.With(MicroRows.CopyTo, size), 1.2)),
        .. ArraySize.All.Skip(1).Select(size => Goal.AtMostTimes(MicroRows.With(MicroRows.ToArray, size), 1.2)),
        .. ArraySize.All.Skip(1).Select(size => Goal.AtMostTimes(MicroRows.With(MicroRows.ToKeptArrays, size), 1.2)),
    ];

    private static IEnumerable<Goal> OfArrays(ArraySize size) =>
    [
        Goal.AtMost(MicroRows.With(MicroRows.ToNDArray, size), 1000),
        Goal.AtMost(MicroRows.With(MicroRows.ToSpan, size), 300),
        Goal.AtMost(MicroRows.With(MicroRows.ToSpanAgain, size), 300),
    ];
}
