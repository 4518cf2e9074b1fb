using System.Numerics;

namespace KerasBridge.Tests.Unit.Arrays;

public sealed class DTypeTests
{
    public static TheoryData<DType, DType> Layouts => new()
    {
        { DType.Of<bool>(), DType.Bool },
        { DType.Of<sbyte>(), DType.Int8 },
        { DType.Of<short>(), DType.Int16 },
        { DType.Of<int>(), DType.Int32 },
        { DType.Of<long>(), DType.Int64 },
        { DType.Of<byte>(), DType.UInt8 },
        { DType.Of<ushort>(), DType.UInt16 },
        { DType.Of<uint>(), DType.UInt32 },
        { DType.Of<ulong>(), DType.UInt64 },
        { DType.Of<Half>(), DType.Float16 },
        { DType.Of<float>(), DType.Float32 },
        { DType.Of<double>(), DType.Float64 },
        { DType.Of<Complex>(), DType.Complex128 },
        { DType.Of<BFloat16>(), DType.BFloat16 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_element_type_of_dotnet_has_its_counterpart(DType found, DType expected) => Assert.Equal(expected, found);

    [Fact]
    public void A_type_that_NumPy_lacks_is_refused_with_those_that_it_has()
    {
        var e = Assert.Throws<NotSupportedException>(() => DType.Of<DateTime>());

        Assert.StartsWith("Arrays of System.DateTime can't cross to NumPy. Supported are Boolean, SByte,", e.Message);
    }

    [Theory]
    [InlineData("float16", true)]
    [InlineData("bfloat16", true)]
    [InlineData("float64", true)]
    [InlineData("int32", false)]
    [InlineData("complex128", false)]
    public void Floating_point_types_are_known(string name, bool expected) => Assert.Equal(expected, DType.Of(name).IsFloatingPoint);

    [Fact]
    public void A_name_is_a_type() => Assert.Equal<DType>(DType.Float32, "float32");

    [Fact]
    public void An_empty_name_is_refused() => Assert.Equal("name", Assert.Throws<ArgumentException>(() => DType.Of("")).ParamName);

    [Fact]
    public void The_default_is_unset()
    {
        DType unset = default;

        Assert.False(unset.IsSet);
        Assert.False(unset.ToPyValue().IsSet);
        Assert.Equal(("", "(unset)"), (unset.Name, unset.ToString()));
    }
}
