using FsCheck;
using FsCheck.Xunit;

namespace KerasBridge.Tests.Unit.Core;

public sealed class Size2DTests
{
    [Property]
    public void One_number_is_height_and_width(PositiveInt size)
    {
        Size2D square = size.Get;

        Assert.Equal((size.Get, size.Get), (square.Height, square.Width));
        Assert.True(square.ToPyValue().IsSet);
    }

    [Property]
    public void A_tuple_is_height_then_width(PositiveInt height, PositiveInt width)
    {
        Size2D size = (height.Get, width.Get);

        Assert.Equal((height.Get, width.Get), (size.Height, size.Width));
    }

    [Theory]
    [InlineData(0, 1, "height")]
    [InlineData(1, -3, "width")]
    public void Sizes_below_one_are_refused_by_name(int height, int width, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => new Size2D(height, width)).ParamName);

    [Fact]
    public void The_default_is_not_sent() => Assert.False(default(Size2D).ToPyValue().IsSet);
}
