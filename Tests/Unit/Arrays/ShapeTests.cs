using FsCheck.Xunit;

namespace KerasBridge.Tests.Unit.Arrays;

public sealed class ShapeTests
{
    [Property]
    public void Keeps_the_sizes_it_is_made_of(int?[] sizes)
    {
        long?[] expected = Sizes(sizes);
        var shape = new Shape(expected);

        Assert.True(shape.IsSet);
        Assert.Equal(expected.Length, shape.Rank);
        Assert.Equal(expected, shape);
    }

    [Property]
    public void Is_equal_exactly_where_the_sizes_are(int?[] left, int?[] right)
    {
        (Shape a, Shape b) = (new Shape(Sizes(left)), new Shape(Sizes(right)));

        Assert.Equal(Sizes(left).SequenceEqual(Sizes(right)), a == b);
        Assert.Equal(a, new Shape(Sizes(left)));
        Assert.Equal(a.GetHashCode(), new Shape(Sizes(left)).GetHashCode());
    }

    [Property]
    public void Has_as_many_elements_as_the_product_of_its_sizes(byte[] sizes)
    {
        long?[] few = [.. sizes.Take(6).Select(size => (long?)size)];

        Assert.Equal(few.Aggregate(1L, (product, size) => product * size!.Value), new Shape(few).ElementCount);
        Assert.Null(new Shape([.. few, null]).ElementCount);
    }

    [Property]
    public void Accepts_itself_and_what_fills_its_open_sizes(int?[] sizes)
    {
        var open = new Shape(Sizes(sizes));
        var filled = new Shape([.. open.Select(size => size ?? 7)]);

        Assert.True(open.Accepts(open));
        Assert.True(open.Accepts(filled));
        Assert.True(filled.Accepts(open));
        Assert.False(open.Accepts(new Shape([.. filled, 1])));
    }

    [Fact]
    public void Accepts_no_other_size()
    {
        Shape shape = [null, 28];

        Assert.True(shape.Accepts([32, 28]));
        Assert.False(shape.Accepts([32, 27]));
    }

    [Fact]
    public void A_negative_size_is_refused()
    {
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => new Shape(2, -1));

        Assert.Equal("sizes", e.ParamName);
        Assert.Equal(-1L, e.ActualValue);
    }

    [Fact]
    public void A_number_of_elements_beyond_64_bits_overflows()
    {
        Assert.Throws<OverflowException>(() => new Shape(1L << 40, 1L << 40).ElementCount);
        Assert.Equal(0, new Shape(1L << 40, 1L << 40, 0).ElementCount);
        Assert.Null(new Shape(1L << 40, 1L << 40, null).ElementCount);
    }

    [Fact]
    public void The_default_is_unset_and_no_scalar()
    {
        Shape unset = default;
        Shape scalar = [];

        Assert.False(unset.IsSet);
        Assert.False(unset.ToPyValue().IsSet);
        Assert.True(scalar.IsSet);
        Assert.True(scalar.ToPyValue().IsSet);
        Assert.NotEqual(unset, scalar);
        Assert.Equal(1, scalar.ElementCount);
    }

    [Fact]
    public void Is_written_as_number_tuple_or_collection()
    {
        Assert.Equal<Shape>([3], 3);
        Assert.Equal<Shape>([3, null], (3, null));
        Assert.Equal<Shape>([1, 2, 3], (1, 2, 3));
    }

    [Theory]
    [InlineData(new long[] { }, "()")]
    [InlineData(new long[] { 3 }, "(3,)")]
    [InlineData(new long[] { 2, 3 }, "(2, 3)")]
    public void Is_printed_as_Python_prints_it(long[] sizes, string expected) =>
        Assert.Equal(expected, new Shape([.. sizes.Select(size => (long?)size)]).ToString());

    [Fact]
    public void An_open_size_is_printed_as_None() => Assert.Equal("(None, 10)", new Shape(null, 10).ToString());

    private static long?[] Sizes(int?[] sizes) => [.. sizes.Select(size => size is { } given ? (long?)Math.Abs((long)given) : null)];
}
