namespace KerasBridge.Tests.Integration.Arrays;

/// <summary>Elements of type bfloat16, which Keras 3 brings to NumPy (ml_dtypes).</summary>
public sealed class BFloat16Tests
{
    [Fact]
    public void Arrays_cross_without_a_copy()
    {
        OnKeras.Requires3("bfloat16");
        BFloat16[] memory = [(BFloat16)1.5f, (BFloat16)(-2f), (BFloat16)float.PositiveInfinity];
        using NDArray array = NDArray.From(memory, [3, 1]);

        array.AsSpan<BFloat16>()[1] = (BFloat16)0.5f;

        Assert.Equal("bfloat16", array.DType.Name);
        Assert.Equal((BFloat16)0.5f, memory[1]);
        Assert.Equal(memory, array.ToArray<BFloat16>());
        Assert.Equal([1.5f, 0.5f, float.PositiveInfinity], array.ToArray<float>());
        Assert.True(NumPyText.IsTrue("x.dtype.name == 'bfloat16' and x.shape == (3, 1)", ("x", array)));
    }

    [Fact]
    public void Conversion_rounds_as_Python_does()
    {
        OnKeras.Requires3("bfloat16");
        float[] numbers = [.. Enumerable.Range(1, 2000).Select(i => i * 0.37f), 3.4e38f, 1e-40f, -0f, float.NaN];
        using NDArray array = numbers;

        Assert.Equal(numbers.Select(number => (BFloat16)number), array.ToArray<BFloat16>());
    }

    [Fact]
    public void Without_ml_dtypes_they_are_refused_by_name()
    {
        OnKeras.Requires2("a NumPy without bfloat16");

        Assert.Contains("ml_dtypes", Assert.Throws<NotSupportedException>(() => NDArray.From(new BFloat16[2])).Message);
        Assert.Contains("ml_dtypes", Assert.Throws<NotSupportedException>(() => NDArray.Zeros(2).ToArray<BFloat16>()).Message);
        RuntimeCheck.StillWorks();
    }
}
