using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Tests.Provisioning;

/// <summary>A Debian archive of dummy packages in a folder, signed by a throwaway key where gpg is there.</summary>
internal sealed class DebianRepository
{
    private readonly string _folder;

    private DebianRepository(string folder) => _folder = folder;

    /// <summary>Whether there is a gpg to sign with; else the tests' apt has to trust the repository blindly.</summary>
    public bool IsSigned { get; } = Tool.Exists("gpg");

    /// <summary>What a web server has to serve.</summary>
    public string Root => Path.Combine(_folder, "repository");

    /// <summary>The public key.</summary>
    public string Keyring => Path.Combine(_folder, "key.gpg");

    public static void RequireTools()
    {
        foreach (var tool in new[] { "apt-get", "dpkg-deb" })
            Assert.SkipUnless(Tool.Exists(tool), $"This machine has no {tool}.");
    }

    public static DebianRepository Create(string folder)
    {
        var repository = new DebianRepository(folder);
        repository.WriteIndex(DummyPackages.Build(repository.Root, BasePythonUnderTest.Find()));
        if (repository.IsSigned)
        {
            repository.MakeKey();
            repository.Sign();
        }
        return repository;
    }

    /// <summary>Signs the release anew with a key that nobody knows.</summary>
    public void SignByStranger()
    {
        var keyring = File.ReadAllBytes(Keyring);
        MakeKey();
        Sign();
        File.WriteAllBytes(Keyring, keyring);
    }

    private string Release => Path.Combine(Root, "dists", "bullseye", "Release");

    private void WriteIndex(IReadOnlyList<string> packages)
    {
        var architecture = Tool.Run("dpkg", "--print-architecture").Trim();
        var index = Encoding.UTF8.GetBytes(string.Concat(packages.Select(Entry)));
        var name = $"main/binary-{architecture}/Packages";
        var path = Path.Combine(Path.GetDirectoryName(Release)!, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, index);
        File.WriteAllText(Release,
            $"Origin: Test\nSuite: bullseye\nCodename: bullseye\nDate: {DateTime.UtcNow:R}\nArchitectures: {architecture} all\nComponents: main\n"
            + $"SHA256:\n {Hash(index)} {index.Length} {name}\n");
    }

    private string Entry(string package)
    {
        var bytes = File.ReadAllBytes(package);
        return Tool.Run("dpkg-deb", "--field", package)
            + $"Filename: {Path.GetRelativePath(Root, package)}\nSize: {bytes.Length}\nSHA256: {Hash(bytes)}\n\n";
    }

    private void MakeKey()
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("n"))).FullName;
        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _home = home;
        Gpg("--passphrase", "", "--quick-generate-key", "test@example", "ed25519", "sign", "never");
        File.Delete(Keyring);
        Gpg("--output", Keyring, "--export");
    }

    private string _home = "";

    private void Sign()
    {
        var signed = Path.Combine(Path.GetDirectoryName(Release)!, "InRelease");
        Gpg("--yes", "--output", signed, "--clearsign", Release);
        Tool.Run("gpgconf", "--homedir", _home, "--kill", "all");
    }

    private void Gpg(params string[] arguments) => Tool.Run("gpg", ["--homedir", _home, "--batch", "--quiet", .. arguments]);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
