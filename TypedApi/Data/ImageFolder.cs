namespace KerasBridge;

/// <summary>A folder that has a folder of images for each class, see <see cref="Dataset.FromImageFolder"/>.</summary>
public sealed class ImageFolder
{
    private static readonly HashSet<string> s_endings = new(StringComparer.OrdinalIgnoreCase) { ".png", ".jpg", ".jpeg", ".bmp", ".gif" };

    internal ImageFolder(string path, Size2D size, Optional<ColorMode> colorMode)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no folder {Path.GetFullPath(path)}.");
        }

        (string Name, string[] Files)[] classes =
        [
            .. Directory.GetDirectories(path).Order(StringComparer.Ordinal)
                .Select(folder => (Path.GetFileName(folder), Images(folder))).Where(found => found.Item2.Length > 0),
        ];
        if (classes.Length == 0)
        {
            throw new ArgumentException($"{Path.GetFullPath(path)} has no folder with images in it ({string.Join(", ", s_endings)}).", nameof(path));
        }

        ImageStore.CheckPillow();
        ClassNames = [.. classes.Select(found => found.Name)];
        Samples = new IndexedSamples(new ImageStore([.. classes.SelectMany((found, i) => found.Files.Select(file => (file, i)))], size, colorMode));
    }

    /// <summary>The names of the folders, in the order of the class numbers.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>
    /// The images, class after class: values from 0 to 255 as input, class numbers from 0 as expected output. To be shuffled, as a whole
    /// and before they are decoded: <c>folder.Samples.Shuffle(seed: 1).Batch(32)</c>.
    /// </summary>
    public Samples Samples { get; }

    private static string[] Images(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(file => s_endings.Contains(Path.GetExtension(file))).Order(StringComparer.Ordinal)];
}
