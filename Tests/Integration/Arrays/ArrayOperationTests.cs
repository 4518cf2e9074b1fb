namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Operations against NumPy's own results.</summary>
public sealed class ArrayOperationTests
{
    [Theory]
    [InlineData("uint8", "float32")]
    [InlineData("int16", "float32")]
    [InlineData("bool", "float32")]
    [InlineData("int32", "float64")]
    [InlineData("int64", "float64")]
    [InlineData("float16", "float16")]
    [InlineData("float32", "float32")]
    [InlineData("float64", "float64")]
    public void Numbers_keep_or_become_floating_point(string dtype, string expected)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate($"np.array([0, 1, 1]).astype('{dtype}')"));

        foreach (NDArray result in (NDArray[])[array + 2f, array - 2f, array * 2f, array / 2f])
        {
            Assert.Equal(expected, result.DType.Name);
        }

        Assert.Equal([2, 3, 3], (array + 2f).ToArray<float>());
        Assert.Equal([-2, -1, -1], (array - 2f).ToArray<float>());
        Assert.Equal([0, 2, 2], (array * 2f).ToArray<float>());
        Assert.Equal([0, 0.5f, 0.5f], (array / 2f).ToArray<float>());
    }

    [Theory]
    [InlineData("int32", "int32")]
    [InlineData("uint8", "int8")]
    [InlineData("int64", "float32")]
    [InlineData("float32", "float64")]
    public void Two_arrays_give_what_NumPy_gives(string left, string right)
    {
        using NDArray a = NDArray.FromPython(NumPyText.Evaluate($"np.arange(1, 7).reshape(2, 3).astype('{left}')"));
        using NDArray b = NDArray.FromPython(NumPyText.Evaluate($"np.array([1, 2, 4]).astype('{right}')"));

        foreach ((string symbol, NDArray result) in (List<(string, NDArray)>)[("+", a + b), ("-", a - b), ("*", a * b), ("/", a / b)])
        {
            Assert.True(
                NumPyText.IsTrue($"np.array_equal(r, a {symbol} b) and r.dtype == (a {symbol} b).dtype", ("a", a), ("b", b), ("r", result)), symbol);
        }
    }

    [Fact]
    public void Shapes_that_can_t_be_broadcast_are_NumPys_error() =>
        Assert.Throws<PythonValueException>(() => NDArray.Zeros(3) + NDArray.Zeros(2));

    [Fact]
    public void Reshape_AsType_and_ArgMax()
    {
        using NDArray array = new float[] { 3, 1, 2, 5, 9, 7 };

        using NDArray reshaped = array.Reshape([null, 3]);
        using NDArray integers = reshaped.AsType(DType.Int16);
        using NDArray greatest = reshaped.ArgMax();

        Assert.Equal(new Shape(2, 3), reshaped.Shape);
        Assert.Equal("int16", integers.DType.Name);
        Assert.Equal([3, 1, 2, 5, 9, 7], integers.ToArray<short>());
        Assert.Equal([0L, 1L], greatest.ToArray<long>());
    }

    [Fact]
    public void Zeros_are_float32_unless_said()
    {
        Assert.Equal("float32", NDArray.Zeros([2, 2]).DType.Name);
        Assert.Equal("int64", NDArray.Zeros(2, DType.Int64).DType.Name);
        Assert.Equal([0, 0], NDArray.Zeros(2, DType.Bool).ToArray<int>());
        Assert.Equal("[0. 0.]", NDArray.Zeros(2).ToString());
    }
}
