using KerasBridge.Benchmarks.Results;

namespace KerasBridge.Tests.Unit.Benchmarks;

public sealed class RowTests
{
    [Fact]
    public void Pairs_are_divided_one_by_one()
    {
        Row row = Sample.Row("fit", [10, 30, 20], [10, 10, 10], Driver.Python);
        Assert.Equal(new Ratio(2, 1.5, 2.5), row.Over(Driver.Python));
        Assert.Equal(20, row.Typical(Driver.KerasBridge));
    }

    [Fact]
    public void Single_operations_are_compared_by_their_least_times()
    {
        Row row = Sample.Row("call", [60, 40, 90], [30, 10, 20]);
        Assert.Equal(new Ratio(4), row.Over(Driver.Python));
        Assert.Equal(40, row.Typical(Driver.KerasBridge));
    }

    [Fact]
    public void There_is_no_ratio_to_who_was_not_measured() => Assert.Null(Sample.Row("call", [1], [1]).Over(Driver.PythonNet));

    [Fact]
    public void Rows_of_one_name_become_one_and_keep_their_order()
    {
        Row later = new("call", new Dictionary<Driver, Timing> { [Driver.PythonNet] = new([8]) });
        Row[] merged = RowSets.Merge([Sample.Row("call", [1], [2], Driver.Python), Sample.Row("getattr", [1], [1])], [later]);
        Assert.Equal(["call", "getattr"], merged.Select(row => row.Name));
        Assert.Equal([Driver.KerasBridge, Driver.Python, Driver.PythonNet], merged[0].Times.Keys);
        Assert.Equal(Driver.Python, merged[0].PairedWith);
    }
}
