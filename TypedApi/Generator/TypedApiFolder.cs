namespace KerasBridge.Generator;

/// <summary>Finds the folder <c>TypedApi</c> of the checkout that this program was built in.</summary>
internal static class TypedApiFolder
{
    public static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "TypedApi");
            if (Directory.Exists(Path.Combine(candidate, "Spec")) && Directory.Exists(Path.Combine(candidate, "Generator")))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException($"No folder TypedApi with Spec and Generator stands above {AppContext.BaseDirectory}.");
    }
}
