namespace KerasBridge.Tests.Provisioning;

/// <summary>Stand-ins for Debian's packages: the same names, a few kilobytes, and a "Keras" that says just what the probe asks.</summary>
internal static class DummyPackages
{
    public const string Interpreter = "usr/bin/python3.9";
    public const int LargeFileSize = 300_000;

    private const string Modules = "usr/lib/python3/dist-packages";

    public static IReadOnlyList<string> Build(string folder, BasePythonUnderTest python)
    {
        var packages = new List<string>
        {
            Package(folder, "libpython3.9", new() { [Interpreter] = Wrapper(python) }),
            Package(folder, "python3-keras", new() { [$"{Modules}/keras/__init__.py"] = Keras, [$"{Modules}/keras/backend.py"] = Backend }),
            Package(folder, "python3-h5py", new() { [$"{Modules}/theano/__init__.py"] = "", [$"{Modules}/numpy/__init__.py"] = "__version__ = '1.19.5'\n" }),
            Package(folder, "python3-scipy", new() { ["usr/share/noise"] = Noise() }),
            Package(folder, "libopenblas0-pthread", new() { ["usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblas.so.0"] = "" }),
            Package(folder, "python3-pil", new() { ["usr/share/zeros"] = new string('0', 20_000_000) }),
        };
        return packages;
    }

    private const string Keras = "__version__ = '2.3.1'\nfrom . import backend\n";
    private const string Backend = "import os\ndef backend():\n    return os.environ['KERAS_BACKEND']\n";

    // Incompressible, so that the download of this one can be caught in the middle.
    private static string Noise() => new([.. Enumerable.Range(0, LargeFileSize).Select(_ => (char)Random.Shared.Next(0x20, 0x7f))]);

    private static string Wrapper(BasePythonUnderTest python) => $"""
        #!/bin/sh
        here=$(cd "$(dirname "$0")/.." && pwd)
        [ "$1" = -I ] && shift
        export PYTHONPATH="$here/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1 LD_LIBRARY_PATH={string.Join(':', python.LibraryFolders)}
        exec {python.Executable} -s "$@"

        """;

    private static string Package(string folder, string name, Dictionary<string, string> files)
    {
        var root = Path.Combine(folder, "build", name);
        files["DEBIAN/control"] = $"Package: {name}\nVersion: 1.0\nArchitecture: all\nMaintainer: test <test@example>\nDescription: stand-in\n";
        foreach (var (path, text) in files)
            Write(Path.Combine(root, path), text);
        var package = Path.Combine(folder, "pool", $"{name}_1.0_all.deb");
        Directory.CreateDirectory(Path.GetDirectoryName(package)!);
        Tool.Run("dpkg-deb", "-Zgzip", "--root-owner-group", "--build", root, package);
        return package;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (text.StartsWith("#!", StringComparison.Ordinal))
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
    }
}
