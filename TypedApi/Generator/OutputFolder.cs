using System.Text;

namespace KerasBridge.Generator;

/// <summary>The generated files on disk.</summary>
internal static class OutputFolder
{
    private static readonly string[] s_folders = ["TypedApi/Generated", "Tests/Integration/Generated"];

    /// <summary>Writes what differs and deletes what is no longer generated.</summary>
    public static int Write(string repository, IReadOnlyDictionary<string, string> files)
    {
        IReadOnlyList<string> changed = Differences(repository, files);
        foreach (string path in changed)
        {
            string target = Path.Combine(repository, path);
            if (files.TryGetValue(path, out string? text))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, text, new UTF8Encoding(false));
            }
            else
            {
                File.Delete(target);
            }
        }

        return changed.Count;
    }

    /// <summary>The paths that are missing, differ, or are no longer generated.</summary>
    public static IReadOnlyList<string> Differences(string repository, IReadOnlyDictionary<string, string> files)
    {
        IEnumerable<string> wrong = files.Where(file => !IsEqual(Path.Combine(repository, file.Key), file.Value)).Select(file => file.Key);
        return [.. wrong.Concat(Existing(repository).Where(path => !files.ContainsKey(path))).Order(StringComparer.Ordinal)];
    }

    private static bool IsEqual(string path, string text) => File.Exists(path) && File.ReadAllText(path) == text;

    private static IEnumerable<string> Existing(string repository) => s_folders
        .Select(folder => Path.Combine(repository, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'));
}
