namespace KerasBridge.Generator;

/// <summary>Finds the checkout that this program was built in.</summary>
internal static class Repository
{
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "TypedApi", "Generator")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder TypedApi/Generator stands above {AppContext.BaseDirectory}.");
    }
}
