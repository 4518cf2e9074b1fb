namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Arrays as NumPy lays them out: whatever the layout, the elements come out in row-major order.</summary>
public sealed class ArrayLayoutTests
{
    [Theory]
    [InlineData("np.arange(6.).reshape(2, 3)")]
    [InlineData("np.arange(6.).reshape(2, 3).T")]
    [InlineData("np.asfortranarray(np.arange(24.).reshape(2, 3, 4))")]
    [InlineData("np.arange(24.).reshape(2, 3, 4).transpose(2, 0, 1)")]
    [InlineData("np.arange(6.)[::-1]")]
    [InlineData("np.arange(12.).reshape(3, 4)[::-1, 1::2]")]
    [InlineData("np.arange(12.).reshape(3, 4)[:, 1]")]
    [InlineData("np.broadcast_to(np.arange(3.), (2, 3))")]
    [InlineData("np.arange(6).astype('>f8')")]
    [InlineData("np.arange(6).astype('>i4').reshape(3, 2).T")]
    [InlineData("np.arange(6, dtype='uint8')[::2]")]
    [InlineData("np.zeros((0, 3))")]
    [InlineData("np.zeros((2, 0, 3))")]
    [InlineData("np.array(2.5)")]
    [InlineData("np.float32(2.5)")]
    [InlineData("[[1, 2], [3, 4]]")]
    public void Elements_come_out_in_row_major_order(string expression)
    {
        using PyObject source = NumPyText.Evaluate(expression);
        using PyObject expected = NumPyText.Evaluate("[float(e) for e in np.ravel(x)]", ("x", source));
        using PyObject shape = NumPyText.Evaluate("str(np.shape(x))", ("x", source));

        using NDArray array = NDArray.FromPython(source);

        Assert.Equal(expected.ToList().Select(element => element.As<double>()), array.ToArray<double>());
        Assert.Equal(shape.As<string>(), array.Shape.ToString());
        Assert.Equal(array.ToArray<double>().Select(element => (int)element), array.ToArray<int>());
    }

    [Theory]
    [InlineData("np.zeros((2, 3))", true)]
    [InlineData("np.zeros((2, 3)).T", false)]
    [InlineData("np.zeros((1, 3)).T", true)]
    [InlineData("np.zeros(6)[::2]", false)]
    [InlineData("np.zeros((0, 3)).T", true)]
    [InlineData("np.zeros((4, 3))[1:3]", true)]
    public void Contiguity_is_that_of_NumPy(string expression, bool expected)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        Assert.Equal(expected, array.IsContiguous);
        Assert.True(NumPyText.IsTrue("x.flags.c_contiguous == e", ("x", array), ("e", expected)));
    }

    [Fact]
    public void Only_what_lies_in_place_is_seen_in_place()
    {
        using NDArray transposed = NDArray.FromPython(NumPyText.Evaluate("np.zeros((2, 3)).T"));
        using NDArray readOnly = NDArray.FromPython(NumPyText.Evaluate("np.broadcast_to(np.zeros(3), (1, 3))"));
        using NDArray numbers = new float[2];

        Assert.Throws<InvalidOperationException>(() => transposed.AsSpan<double>().Length);
        Assert.Throws<InvalidOperationException>(() => readOnly.AsSpan<double>().Length);
        Assert.Equal(3, readOnly.AsReadOnlySpan<double>().Length);
        Assert.Contains("float32", Assert.Throws<InvalidOperationException>(() => numbers.AsSpan<int>().Length).Message);
        Assert.Throws<ArgumentException>(() => numbers.CopyTo(new float[3].AsSpan()));
    }

    [Fact]
    public void Arrays_of_two_axes_come_out_as_such()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.arange(6).reshape(2, 3).T"));

        Assert.Equal(new float[,] { { 0, 3 }, { 1, 4 }, { 2, 5 } }, array.ToArray2D<float>());
        Assert.Throws<InvalidOperationException>(() => NDArray.Zeros(3).ToArray2D<float>());
        Assert.Equal(2.5f, NDArray.FromPython(NumPyText.Evaluate("np.array([[2.5]])")).ToScalar<float>());
        Assert.Throws<InvalidOperationException>(() => array.ToScalar<float>());
    }
}
