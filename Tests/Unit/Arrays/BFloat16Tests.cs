using FsCheck.Xunit;

namespace KerasBridge.Tests.Unit.Arrays;

public sealed class BFloat16Tests
{
    [Property]
    public void Every_number_survives_the_way_through_float(ushort bits)
    {
        BFloat16 number = BFloat16.FromBits(bits);

        Assert.Equal(number, (BFloat16)(float)number);
        Assert.Equal(float.IsNaN(number) ? number.ToBits() : bits, number.ToBits());
    }

    [Property(MaxTest = 1000)]
    public void A_float_becomes_the_nearest_number(int bits)
    {
        float value = BitConverter.Int32BitsToSingle(bits);
        ushort lower = (ushort)((uint)bits >> 16);
        (BFloat16 below, BFloat16 above) = (BFloat16.FromBits(lower), BFloat16.FromBits((ushort)(lower + 1)));
        if (!float.IsFinite(value) || !float.IsFinite(above))
        {
            return;
        }

        double toBelow = Math.Abs((double)value - below);
        double toAbove = Math.Abs((double)value - above);

        BFloat16 nearest = (BFloat16)value;

        Assert.Equal(toBelow < toAbove || (toBelow == toAbove && lower % 2 == 0) ? below : above, nearest);
    }

    [Theory]
    [InlineData(1f, 0x3F80)]
    [InlineData(-2f, 0xC000)]
    [InlineData(0f, 0)]
    [InlineData(3.4e38f, 0x7F80)]
    [InlineData(float.PositiveInfinity, 0x7F80)]
    [InlineData(float.NegativeInfinity, 0xFF80)]
    public void Has_the_upper_bits_of_a_float(float value, int bits) => Assert.Equal(bits, ((BFloat16)value).ToBits());

    [Fact]
    public void Not_a_number_stays_so()
    {
        Assert.True(float.IsNaN((BFloat16)float.NaN));
        Assert.True(float.IsNaN((BFloat16)BitConverter.UInt32BitsToSingle(0x7F800001)));
    }

    [Fact]
    public void Is_compared_and_written_as_the_number()
    {
        Assert.True(((BFloat16)1f).CompareTo((BFloat16)2f) < 0);
        Assert.Equal((BFloat16)0f, (BFloat16)(-0f));
        Assert.Equal(((BFloat16)0f).GetHashCode(), ((BFloat16)(-0f)).GetHashCode());
        Assert.Equal("1.5", ((BFloat16)1.5f).ToString());
    }
}
