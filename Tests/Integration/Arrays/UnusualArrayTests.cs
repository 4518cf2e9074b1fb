using System.Numerics;
using System.Numerics.Tensors;

namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>What is seldom given: right, or refused with the reason.</summary>
public sealed class UnusualArrayTests
{
    [Fact]
    public void An_empty_tensor_is_an_empty_array()
    {
        Assert.Equal([0], NDArray.From(Tensor<float>.Empty).Shape);
        Assert.Equal([0], NDArray.From(Tensor<float>.Empty, isReadOnly: true).Shape);
        Assert.Equal([0], NDArray.CopyOf(default(ReadOnlyTensorSpan<float>)).Shape);
    }

    [Fact]
    public void An_element_shares_its_memory()
    {
        float[] elements = [1, 2, 3];
        using NDArray array = elements;

        array[^1].AsSpan<float>()[0] = 9;

        Assert.Equal([1, 2, 9], elements);
        Assert.Equal(0, array[0].Rank);
    }

    [Fact]
    public void A_text_keeps_its_last_character()
    {
        OnKeras.Requires3("Texts of any length");

        Assert.Equal(["a\0"], NDArray.FromStrings("a\0", "b")[0].ToStringArray());
    }

    [Fact]
    public void Missing_texts_are_told()
    {
        OnKeras.Requires3("Texts of any length");
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.array(['a', None], dtype=np.dtypes.StringDType(na_object=None))"));

        Assert.Contains("missing", Assert.Throws<InvalidOperationException>(() => array.ToStringArray()).Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_where_it_can_not_be_kept()
    {
        if (OnKeras.Is3)
        {
            Assert.Equal("elements", Assert.Throws<ArgumentException>(() => NDArray.FromStrings("\ud800x")).ParamName);
        }
        else
        {
            Assert.Equal(["\ud800x"], NDArray.FromStrings("\ud800x").ToStringArray());
        }

        Assert.Equal(["a😀"], NDArray.FromStrings("a😀").ToStringArray());
    }

    [Fact]
    public void Copies_within_the_same_memory_are_right()
    {
        const int Count = 3_000_000;
        float[] elements = [.. Enumerable.Range(0, Count).Select(i => (float)i)];
        using NDArray all = elements;
        using NDArray part = all[..^1];

        part.CopyTo(elements.AsSpan(1));

        Assert.Equal(Enumerable.Range(0, Count).Select(i => (float)Math.Max(0, i - 1)), elements);
    }

    [Fact]
    public void Every_axis_that_tensors_of_NET_can_not_step_along_is_refused_with_the_reason()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.arange(24, dtype='f4').reshape(2, 3, 4)[:, ::2]"));

        Assert.Contains("CopyTo", Assert.Throws<InvalidOperationException>(() => array.AsTensorSpan<float>()).Message);
        Assert.Contains("CopyTo", Assert.Throws<InvalidOperationException>(() => array.AsReadOnlyTensorSpan<float>()).Message);
        Assert.Equal([0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23], array.ToArray<float>());
    }

    [Fact]
    public void Empty_arrays_have_an_element_type_too()
    {
        Assert.Throws<InvalidOperationException>(() => NDArray.Zeros([0, 2]).AsTensorSpan<double>());
        Assert.Equal(0, NDArray.Zeros([0, 2]).AsTensorSpan<float>().FlattenedLength);
    }

    [Theory]
    [InlineData(">f4")]
    [InlineData(">f8")]
    public void The_other_byte_order_becomes_the_machine_s(string type)
    {
        using NDArray array = new float[] { 1, 2 };
        using NDArray swapped = array.AsType(type);
        using NDArray zeros = NDArray.Zeros([2], type);

        Assert.Equal([1, 2], swapped.ToArray<float>());
        Assert.True(type == ">f4" ? swapped.AsSpan<float>()[1] == 2 : swapped.AsSpan<double>()[1] == 2);
        Assert.Equal(2, type == ">f4" ? zeros.AsSpan<float>().Length : zeros.AsSpan<double>().Length);
    }

    [Fact]
    public void Parts_of_more_than_two_billion_elements_are_counted()
    {
        using NDArray array = NDArray.FromPython(NumPyText.Evaluate("np.broadcast_to(np.float32(1), (2**31 + 1,))"));

        Assert.Equal([1000], array[..1000].Shape);
        Assert.Equal([1L << 31], array[1..].Shape);
        Assert.Equal(1f, array[^1].ToScalar<float>());
        Assert.Throws<ArgumentOutOfRangeException>(() => array[5..2]);
        Assert.Throws<InvalidOperationException>(() => array.Reshape([1, null]).ToArray2D<float>());
    }

    [Fact]
    public void Masks_are_refused()
    {
        using PyObject masked = NumPyText.Evaluate("np.ma.masked_array([[1., 2., 3.]], mask=[[0, 1, 0]])");

        Assert.Contains("filled", Assert.Throws<NotSupportedException>(() => NDArray.FromPython(masked)).Message);
    }

    [Fact]
    public void Shapes_with_a_zero_are_checked_like_others()
    {
        Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.From(Array.Empty<float>(), [0, long.MaxValue])).ParamName);
        foreach (int rank in (int[])[OnKeras.Is3 ? 65 : 33, 65])
        {
            Assert.Equal("shape", Assert.Throws<ArgumentException>(() => NDArray.Zeros(new Shape([.. Enumerable.Repeat((long?)1, rank)]))).ParamName);
        }

        Assert.Equal(32, NDArray.Zeros(new Shape([.. Enumerable.Repeat((long?)1, 32)])).Rank);
    }

    [Fact]
    public void Complex_numbers_stay_complex()
    {
        using NDArray array = NDArray.From(new Complex[] { new(1, 2) });

        Assert.Equal([new Complex(2, 4)], (array * 2f).ToArray<Complex>());
        Assert.Equal("complex64", (array.AsType("complex64") + 1f).DType.Name);
    }

    [Fact]
    public void The_brain_s_numbers_stay_theirs()
    {
        Assert.SkipUnless(NumPy.Current.HasBFloat16, "This Python lacks ml_dtypes.");
        using NDArray array = NDArray.From([(BFloat16)3f]);

        Assert.Equal([(BFloat16)1.5f], (array / 2f).ToArray<BFloat16>());
    }
}
