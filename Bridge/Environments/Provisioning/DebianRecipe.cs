using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Environments;

/// <summary>Which packages of which Debian release make an environment.</summary>
internal sealed record DebianRecipe
{
    public required string Suite { get; init; }

    public required IReadOnlyList<string> Packages { get; init; }

    /// <summary>
    /// Packages that come along as dependencies and are left packed: the machine's own C and C++ libraries must be used (a second one in
    /// the process would be fatal, older headers would break the machine's compiler), and nothing here runs Perl or dpkg.
    /// </summary>
    public required IReadOnlyList<string> LeftPacked { get; init; }

    /// <summary>The interpreter, relative to the root.</summary>
    public required string Interpreter { get; init; }

    public required KerasBackend Backend { get; init; }

    public static DebianRecipe Default { get; } = new()
    {
        Suite = "bullseye",
        Packages = ["python3-keras", "python3-h5py", "python3-scipy", "libpython3.9", "libopenblas0-pthread", "python3-pil"],
        LeftPacked =
        [
            "libc6", "libc6-dev", "libc-bin", "libc-dev-bin", "linux-libc-dev", "libcrypt-dev", "libnsl-dev", "libtirpc-dev",
            "libstdc++6", "libgcc-s1", "gcc-10-base",
            "perl", "perl-base", "perl-modules-5.32", "libperl5.32", "dpkg", "tar", "debconf", "libjs-jquery", "libjs-sphinxdoc", "libjs-underscore",
        ],
        Interpreter = "usr/bin/python3.9",
        Backend = KerasBackend.Theano,
    };

    public string FolderName
    {
        get
        {
            var text = string.Join(' ', [Interpreter, .. Packages, "-", .. LeftPacked]);
            return $"debian-{Suite}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}";
        }
    }

    public bool Unpacks(string debFile) => !LeftPacked.Contains(Path.GetFileName(debFile).Split('_')[0]);
}
