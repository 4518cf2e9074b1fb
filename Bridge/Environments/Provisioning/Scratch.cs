namespace KerasBridge.Environments;

/// <summary>Removes folders that nobody needs any more.</summary>
internal static class Scratch
{
    public static void Clear(string folder)
    {
        foreach (var path in Directory.EnumerateDirectories(folder))
            Remove(path);
    }

    /// <summary>Removes the folder. One that resists (a killed process's child is still writing there) is left for the next start.</summary>
    public static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
