namespace KerasBridge.Tests.Integration;

public sealed class ToCategoricalTests
{
    [Fact]
    public void Class_numbers_become_one_hot_vectors()
    {
        using NDArray vectors = Utils.ToCategorical(new[] { 1, 0, 3 }, numClasses: 4);

        Assert.Equal(new float[,] { { 0, 1, 0, 0 }, { 1, 0, 0, 0 }, { 0, 0, 0, 1 } }, vectors.ToArray2D<float>());
    }

    [Fact]
    public void The_number_of_classes_follows_from_the_labels()
    {
        using NDArray vectors = Utils.ToCategorical(new byte[] { 0, 2 });

        Assert.Equal(new float[,] { { 1, 0, 0 }, { 0, 0, 1 } }, vectors.ToArray2D<float>());
    }

    [Fact]
    public void Other_axes_are_kept()
    {
        using NDArray vectors = Utils.ToCategorical(new[,] { { 0, 1 }, { 1, 1 } }, numClasses: 3);

        Assert.Equal(new Shape(2, 2, 3), vectors.Shape);
    }

    [Theory]
    [InlineData(new[] { 0.0, 4 })]
    [InlineData(new[] { 0.0, -1 })]
    [InlineData(new[] { 0.0, 1.5 })]
    [InlineData(new[] { 0.0, double.NaN })]
    [InlineData(new double[0])]
    public void What_is_no_class_number_is_refused(double[] labels)
    {
        var e = Assert.Throws<ArgumentException>(() => Utils.ToCategorical(labels, numClasses: 4));

        Assert.Equal("x", e.ParamName);
    }

    [Fact]
    public void At_least_one_class_is_needed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Utils.ToCategorical(new[] { 0 }, numClasses: 0));
}
