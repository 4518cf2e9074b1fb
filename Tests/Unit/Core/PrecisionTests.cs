namespace KerasBridge.Tests.Unit.Core;

public sealed class PrecisionTests
{
    [Theory]
    [InlineData("float32", "uint8 int8 int16 uint16 bool float16 bfloat16 float32")]
    [InlineData("float64", "int32 uint32 float32")]
    [InlineData("float16", "uint8 int8 bool")]
    [InlineData("int32", "uint16 int16 bool")]
    [InlineData("uint8", "bool")]
    [InlineData("string", "float64 str5")]
    public void Types_that_hold_every_number_of_others(string wide, string narrow) =>
        Assert.All(narrow.Split(' '), type => Assert.True(Precision.Holds(wide, type), type));

    [Theory]
    [InlineData("float32", "int32 uint32 int64 uint64 float64 complex128 str5")]
    [InlineData("float64", "int64 uint64 complex128")]
    [InlineData("float16", "int16 uint16 bfloat16 float32")]
    [InlineData("bfloat16", "float16 float32 int16")]
    [InlineData("int32", "uint32 int64 float16 float32")]
    [InlineData("uint16", "int8 int16 int32")]
    public void Types_that_do_not(string wide, string narrow) =>
        Assert.All(narrow.Split(' '), type => Assert.False(Precision.Holds(wide, type), type));
}
