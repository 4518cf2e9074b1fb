using KerasBridge.Layers;

namespace KerasBridge.Tests.Integration.Typed;

public sealed class VaryingResultTests
{
    private static readonly float[,] s_diagonal = { { 3f, 0f }, { 0f, 2f } };

    [Fact]
    public void Svd_gives_as_many_tensors_as_the_arguments_say()
    {
        OnKeras.Requires3("keras.ops.svd");

        Assert.Equal(3, Ops.SVD(s_diagonal).Count);
        Tensor values = Assert.Single(Ops.SVD(s_diagonal, computeUv: false));
        Assert.Equal([3f, 2f], values.ToNDArray().ToArray<float>());
    }

    [Fact]
    public void Strides_and_dilation_together_are_refused_before_Python_is_called()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Conv2D(1, 3, strides: 2, dilationRate: 2));

        Assert.Equal("strides", error.ParamName);
        using var strided = new Conv2D(1, 3, strides: 2);
        using var dilated = new Conv2D(1, 3, dilationRate: 2);
    }
}
