namespace KerasBridge;

/// <summary>
/// Writes a file beside its place and then moves it there, so that a save that fails leaves the file that stood there. Keras itself would
/// ask at the console before it overwrites.
/// </summary>
internal static class SavedFile
{
    /// <summary>Has <paramref name="write"/> write to a path with the given extension.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file exists and is not to be overwritten, or the path is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
    public static void Write(string path, string extension, bool overwrite, Action<string> write)
    {
        string target = Path.GetFullPath(path);
        Check(target, overwrite);
        string aside = Path.Combine(Path.GetDirectoryName(target)!, $".{Guid.NewGuid():N}{extension}");
        File.Create(aside).Dispose();
        try
        {
            write(aside);
            File.Move(aside, target, overwrite);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static void Check(string target, bool overwrite)
    {
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder} to save to.");
        }

        if (Directory.Exists(target))
        {
            throw new IOException($"{target} is a folder.");
        }

        if (!overwrite && File.Exists(target))
        {
            throw new IOException($"{target} exists already, and is not to be overwritten.");
        }
    }
}
