namespace KerasBridge.Interop.Native;

/// <summary>
/// Loads the shared libraries of a private prefix by absolute path, dependencies first, so that the system's loader finds them
/// by name when Python's extension modules ask: no LD_LIBRARY_PATH is needed, which could only be set before the process starts.
/// </summary>
internal sealed class LibraryPreloader
{
    private readonly Dictionary<string, string> _pathsByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>Knows the libraries that lie in <paramref name="folders"/>.</summary>
    public LibraryPreloader(IEnumerable<string> folders)
    {
        foreach (string file in folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.so*")))
        {
            _pathsByName.TryAdd(Path.GetFileName(file), file);
        }
    }

    /// <summary>The libraries that were loaded, in order.</summary>
    public List<string> Loaded { get; } = [];

    /// <summary>Loads what one library needs, so that it can be opened itself.</summary>
    /// <exception cref="DllNotFoundException">The loader refuses one of the libraries.</exception>
    public void LoadNeededBy(string library)
    {
        foreach (string name in ElfFile.TryRead(library)?.Needed ?? [])
        {
            Visit(name);
        }
    }

    /// <summary>Loads what the extension modules below these folders need.</summary>
    /// <exception cref="DllNotFoundException">The loader refuses one of the libraries.</exception>
    public void LoadNeededByModules(IEnumerable<string> moduleFolders)
    {
        foreach (string module in moduleFolders.Where(Directory.Exists).SelectMany(ExtensionModules))
        {
            LoadNeededBy(module);
        }
    }

    private static IEnumerable<string> ExtensionModules(string folder) =>
        Directory.EnumerateFiles(folder, "*.so", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private void Visit(string name)
    {
        if (!_visited.Add(name) || !_pathsByName.TryGetValue(name, out string? path))
        {
            return;
        }

        LoadNeededBy(path);
        if (!NativeLoader.IsLoaded(name))
        {
            NativeLoader.OpenGlobal(path);
            Loaded.Add(path);
        }
    }
}
