namespace KerasBridge.Tests.Interop.Support;

/// <summary>The CPythons of the machine that KerasBridge supports. Each interpreter is asked; nothing is guessed.</summary>
internal static class PythonInstalls
{
    private const string AskForSharedLibrary = """
        import os, struct, sys, sysconfig as s
        v = s.get_config_var
        names = [n for n in (v('INSTSONAME'), v('LDLIBRARY')) if n and '.so' in n]
        folders = [f for f in (v('LIBDIR'), os.path.join(v('LIBDIR') or '', v('MULTIARCH') or '')) if f]
        found = [p for p in (os.path.join(f, n) for f in folders for n in names) if os.path.isfile(p)]
        fits = (3, 9) <= sys.version_info[:2] <= (3, 14) and struct.calcsize('P') == 8 and not v('Py_GIL_DISABLED')
        if fits and found:
            print('%d.%d.%d' % sys.version_info[:3], os.path.realpath(found[0]), sys.executable, sep='\n')
        """;

    public const string LibPythonVariable = "KERASBRIDGE_TEST_LIBPYTHON";
    public const string ExecutableVariable = "KERASBRIDGE_TEST_EXECUTABLE";

    /// <summary>The one that this process tests: named by the environment, else the first that is found.</summary>
    public static PythonInstall? UnderTest() =>
        Environment.GetEnvironmentVariable(LibPythonVariable) is { Length: > 0 } library
            ? new PythonInstall("of the environment", library, Environment.GetEnvironmentVariable(ExecutableVariable) ?? "python3")
            : FindAll().FirstOrDefault();

    /// <summary>All of them, each library once, in the order of their versions.</summary>
    public static IReadOnlyList<PythonInstall> FindAll() =>
        [.. Executables().Distinct().Select(Ask).OfType<PythonInstall>().DistinctBy(found => found.LibPython).OrderBy(found => Version.Parse(found.Version))];

    private static IEnumerable<string> Executables() =>
        Folders().Where(Directory.Exists)
            .SelectMany(folder => Enumerable.Range(9, 6).Select(minor => Path.Combine(folder, $"python3.{minor}")))
            .Where(File.Exists)
            .Select(file => File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file);

    private static IEnumerable<string> Folders()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(folder => !folder.EndsWith("/shims", StringComparison.Ordinal))
            .Concat(Below(Path.Combine(home, ".pyenv", "versions")))
            .Concat(CondaRoots(home).SelectMany(root => Below(Path.Combine(root, "envs")).Prepend(Path.Combine(root, "bin"))));
    }

    private static IEnumerable<string> CondaRoots(string home) =>
        [Path.Combine(home, "miniconda3"), Path.Combine(home, "anaconda3"), Path.Combine(home, "miniforge3"), "/opt/conda"];

    private static IEnumerable<string> Below(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order().Select(below => Path.Combine(below, "bin")) : [];

    private static PythonInstall? Ask(string executable)
    {
        ChildResult answer = ChildProcess.Run(executable, ["-I", "-c", AskForSharedLibrary]);
        return answer.ExitCode == 0 && answer.Output.Trim().Split('\n') is [var version, var library, var self]
            ? new PythonInstall(version, library, self)
            : null;
    }
}
