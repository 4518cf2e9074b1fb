using System.Security.Cryptography;
using System.Text;

namespace KerasBridge.Environments;

/// <summary>The pinned requirement files, which travel inside the assembly.</summary>
internal static class Requirements
{
    private const string Common = "requirements.txt";

    public static string FileFor(KerasBackend backend) => $"requirements-{backend.ToKerasName()}.txt";

    /// <summary>Writes the files into a folder, and returns the one to install from.</summary>
    public static string Write(string folder, KerasBackend backend)
    {
        var path = Path.Combine(folder, FileFor(backend));
        File.WriteAllText(Path.Combine(folder, Common), EmbeddedText.Read(Common));
        File.WriteAllText(path, EmbeddedText.Read(FileFor(backend)));
        return path;
    }

    /// <summary>Changes whenever a pin does.</summary>
    public static string Fingerprint(KerasBackend backend)
    {
        var text = EmbeddedText.Read(Common) + EmbeddedText.Read(FileFor(backend));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
