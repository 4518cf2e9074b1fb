namespace KerasBridge.Environments;

/// <summary>Where the interpreter stands inside an environment's folder.</summary>
internal static class InterpreterLayout
{
    private static readonly string[] _unix = ["bin/python3", "bin/python"];
    private static readonly string[] _windows = [@"Scripts\python.exe", "python.exe"];

    /// <summary>The interpreter of a virtual environment, conda prefix or installation; the usual path when none exists.</summary>
    public static string Of(string folder)
    {
        var paths = (OperatingSystem.IsWindows() ? _windows : _unix).Select(path => Path.GetFullPath(Path.Combine(folder, path))).ToList();
        return paths.FirstOrDefault(File.Exists) ?? paths[0];
    }
}
