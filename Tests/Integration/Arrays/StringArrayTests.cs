namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Arrays of texts, there and back.</summary>
public sealed class StringArrayTests
{
    private static readonly string[] s_texts = ["", "cat", "grün", "数字 123", "🙂", "a much longer text than those before it"];

    [Fact]
    public void Texts_come_back_as_they_were()
    {
        using NDArray array = NDArray.FromStrings(s_texts);

        Assert.Equal(new Shape(s_texts.Length), array.Shape);
        Assert.Equal(s_texts, array.ToStringArray());
        Assert.True(NumPyText.IsTrue("x.tolist() == e", ("x", array), ("e", PyValues.List(s_texts))));
    }

    [Fact]
    public void Texts_are_of_any_length_where_NumPy_has_such()
    {
        using NDArray array = NDArray.FromStrings(s_texts);

        Assert.True(NumPyText.IsTrue("x.dtype.kind == ('T' if int(np.__version__[0]) >= 2 else 'U')", ("x", array)));
    }

    [Fact]
    public void Shapes_are_kept()
    {
        using NDArray given = NDArray.FromStrings(s_texts, [3, 1, 2]);
        using NDArray twoAxes = NDArray.FromStrings(new[,] { { "a", "b", "c" }, { "d", "e", "f" } });
        using PyObject transposed = twoAxes.ToPyObject().GetAttr("T");

        Assert.Equal(new Shape(3, 1, 2), given.Shape);
        Assert.Equal(s_texts, given.ToStringArray());
        Assert.Equal(new Shape(2, 3), twoAxes.Shape);
        Assert.Equal(["a", "d", "b", "e", "c", "f"], NDArray.FromPython(transposed).ToStringArray());
        Assert.Equal(["d", "e", "f"], twoAxes[1].ToStringArray());
        Assert.Empty(NDArray.FromStrings([], [0, 2]).ToStringArray());
    }

    [Theory]
    [InlineData("['a', 'bc']")]
    [InlineData("np.array(['a', 'bc'], 'U7')")]
    [InlineData("np.array(['a', 'bc']).astype('>U2')")]
    [InlineData("np.array(['a', '-', 'bc'])[::2]")]
    [InlineData("np.array([b'a', b'bc'])")]
    [InlineData("np.array(['a', 'bc'], np.dtypes.StringDType() if hasattr(np, 'dtypes') else 'U')")]
    public void Every_kind_of_text_of_NumPy_is_read(string expression)
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate(expression));

        Assert.Equal(["a", "bc"], array.ToStringArray());
    }

    [Fact]
    public void A_scalar_text_is_one_text()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.array('a')"));

        Assert.Equal(new Shape([]), array.Shape);
        Assert.Equal(["a"], array.ToStringArray());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_Python_s_error() =>
        Assert.Throws<PythonValueException>(() => NDArray.FromPython(NumPyText.Evaluate("np.array([b'\\xff'])")).ToStringArray());

    [Fact]
    public void Texts_and_numbers_are_not_mixed_up()
    {
        using NDArray texts = NDArray.FromStrings("1", "2");
        using NDArray numbers = new float[] { 1, 2 };

        Assert.Contains("texts", Assert.Throws<InvalidOperationException>(() => texts.ToArray<float>()).Message);
        Assert.Throws<InvalidOperationException>(() => texts.AsReadOnlySpan<byte>().Length);
        Assert.Contains("float32", Assert.Throws<InvalidOperationException>(numbers.ToStringArray).Message);
    }

    [Fact]
    public void What_can_t_be_kept_is_refused()
    {
        Assert.Equal("elements", Assert.Throws<ArgumentException>(() => NDArray.FromStrings("a", null!)).ParamName);
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.FromStrings(s_texts, [4])).ParamName);
        if (OnKeras.Is3)
        {
            Assert.Equal(["a\0"], NDArray.FromStrings("a\0").ToStringArray());
        }
        else
        {
            Assert.Contains("NUL", Assert.Throws<ArgumentException>(() => NDArray.FromStrings("a\0")).Message);
        }
    }

    [Theory]
    [InlineData("np.array([None, 'a'])")]
    [InlineData("np.array([1, 2], object)")]
    [InlineData("np.array(['2026-01-01'], 'datetime64[D]')")]
    [InlineData("np.array([1], 'timedelta64[s]')")]
    [InlineData("np.zeros(2, [('a', 'f4'), ('b', 'i4')])")]
    [InlineData("np.zeros(2, 'V3')")]
    public void What_has_no_counterpart_is_refused_by_name(string expression)
    {
        using PyObject source = NumPyText.Evaluate(expression);
        using PyObject dtype = source.GetAttr("dtype");

        Assert.Contains(dtype.ToString(), Assert.Throws<NotSupportedException>(() => NDArray.FromPython(source)).Message);
        RuntimeCheck.StillWorks();
    }
}
