namespace KerasBridge.Benchmarks.Results;

/// <summary>Sets of rows.</summary>
internal static class RowSets
{
    /// <summary>Puts the times of rows of the same name together, in the order in which the names first come.</summary>
    public static Row[] Merge(params IEnumerable<IEnumerable<Row>> parts) =>
        [.. parts.SelectMany(rows => rows).GroupBy(row => row.Name).Select(same => same.Aggregate(Join))];

    private static Row Join(Row left, Row right) =>
        left with { Times = left.Times.Concat(right.Times).ToDictionary(), PairedWith = left.PairedWith ?? right.PairedWith, Processor = left.Processor ?? right.Processor };
}
