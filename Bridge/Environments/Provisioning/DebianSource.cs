namespace KerasBridge.Environments;

/// <summary>Makes an environment of Debian's packages, downloaded and checked by apt and unpacked into a folder without being root.</summary>
internal sealed class DebianSource(DebianRecipe recipe, CacheFolder cache, ProvisioningReporter reporter) : IEnvironmentSource
{
    private const string Root = "root";
    private readonly string _downloads = Path.Combine(cache.Downloads, recipe.FolderName);

    public string Description => $"Debian's packages ({recipe.Suite})";

    public string FolderName(KerasBackend? requested) => recipe.FolderName;

    public ProvisionedManifest Build(string folder, KerasBackend? requested, CancellationToken cancellation)
    {
        var apt = AptWorkspace.Create(_downloads, recipe.Suite, cancellation);
        reporter.Step("Read the package lists", recipe.Suite);
        apt.Update(cancellation);
        var packages = new AptDownload(apt, reporter).Fetch(recipe.Packages, cancellation);
        var root = Path.Combine(folder, Root);
        new DebianUnpacker(reporter).Unpack([.. packages.Where(recipe.Unpacks)], root, cancellation);
        return new ProvisionedManifest("debian", recipe.Backend.ToKerasName(), $"{Root}/{recipe.Interpreter}", Root, LibraryFolders(folder, root));
    }

    public void RemoveDownloads() => Scratch.Remove(_downloads);

    // OpenBLAS stands in a folder of its own, which Debian's "alternatives" would link to: it must be found before any other BLAS.
    private static List<string> LibraryFolders(string folder, string root)
    {
        var libraries = new[] { "usr/lib", "lib" }.Select(path => Path.Combine(root, path)).Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateDirectories(path, "*-linux-*")).ToList();
        var blas = libraries.Select(path => Path.Combine(path, "openblas-pthread")).Where(Directory.Exists);
        return [.. blas.Concat(libraries).Select(path => Path.GetRelativePath(folder, path))];
    }
}
