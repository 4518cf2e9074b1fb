namespace KerasBridge.Environments;

/// <summary>Finds programs on <c>PATH</c>.</summary>
internal static class PathSearch
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The absolute path of the first program of that name; null when there is none.</summary>
    public static string? Find(string name) => FindAll(name).FirstOrDefault();

    public static IEnumerable<string> FindAll(string name) => FindAll(name, Environment.GetEnvironmentVariable("PATH"));

    /// <summary>Every program of that name, in the order of the search path.</summary>
    public static IEnumerable<string> FindAll(string name, string? searchPath)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, file)).Where(IsProgram);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & AnyExecute) != 0);
}
