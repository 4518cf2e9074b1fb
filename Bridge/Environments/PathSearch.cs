namespace KerasBridge.Environments;

/// <summary>Finds programs on <c>PATH</c>.</summary>
internal static class PathSearch
{
    /// <summary>The absolute path of the first program of that name; null when there is none.</summary>
    public static string? Find(string name) => FindAll(name).FirstOrDefault();

    public static IEnumerable<string> FindAll(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, file)).Where(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
