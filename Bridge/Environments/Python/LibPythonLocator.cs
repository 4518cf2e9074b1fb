namespace KerasBridge.Environments;

/// <summary>Finds the shared libpython of an interpreter from the interpreter's own facts.</summary>
internal static class LibPythonLocator
{
    /// <summary>Every path that the library may have, the likeliest first.</summary>
    public static IEnumerable<string> Paths(InterpreterFacts facts)
    {
        if (facts["PYTHONFRAMEWORKPREFIX"] is { Length: > 0 } frameworks)
            yield return Path.Combine(frameworks, facts["LDLIBRARY"]);
        foreach (var folder in Folders(facts).Distinct())
            foreach (var name in Names(facts).Distinct())
                yield return Path.Combine(folder, name);
    }

    /// <exception cref="UnusableEnvironmentException">There is none, or it is for another processor.</exception>
    public static string Find(InterpreterFacts facts, string architecture)
    {
        var found = Paths(facts).FirstOrDefault(File.Exists) ?? throw Missing(facts);
        var path = File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found;
        var architectures = BinaryHeader.Architectures(path);
        return architectures.Contains(architecture) ? path : throw WrongArchitecture(path, architectures, architecture);
    }

    // The folder that Python was built for stands last: a Python that was moved since must not end up with another one's library.
    private static IEnumerable<string> Folders(InterpreterFacts facts)
    {
        if (facts.Platform == "win32")
            return [facts.BasePrefix, Path.GetDirectoryName(facts.Executable) ?? facts.BasePrefix];
        var lib = Path.Combine(facts.BasePrefix, "lib");
        string[] folders = [lib, Path.Combine(lib, facts["MULTIARCH"]), Path.Combine(facts.BasePrefix, "lib64"), facts["LIBDIR"],
            Path.Combine(facts["LIBDIR"], facts["MULTIARCH"]), facts["LIBPL"]];
        return folders.Where(folder => folder.Length > 0);
    }

    private static IEnumerable<string> Names(InterpreterFacts facts)
    {
        var version = $"{facts.Version[0]}.{facts.Version[1]}";
        var tagged = facts["LDVERSION"] is { Length: > 0 } tag ? tag : version;
        string[] names = facts.Platform switch
        {
            "win32" => [$"python{version.Replace(".", "")}{tagged[version.Length..]}.dll"],
            "darwin" => [facts["INSTSONAME"], facts["LDLIBRARY"], $"libpython{tagged}.dylib"],
            _ => [facts["INSTSONAME"], $"libpython{tagged}.so.1.0", $"libpython{tagged}.so.1", facts["LDLIBRARY"], $"libpython{tagged}.so"],
        };
        return names.Where(IsShared);
    }

    private static bool IsShared(string name) => Path.GetExtension(name) is not (".a" or ".lib") && name.Length > 0;

    private static UnusableEnvironmentException Missing(InterpreterFacts facts) => new(
        $"Python {facts.PythonVersion} there has no shared libpython (it was built static only, or the library is a package of its own). Looked for:\n"
        + string.Join('\n', Paths(facts).Select(path => "  " + path)),
        facts.Platform == "linux"
            ? $"Install libpython{facts.Version[0]}.{facts.Version[1]} (Debian, Ubuntu), or build Python with --enable-shared."
            : "Use a Python that was built with a shared library.");

    private static UnusableEnvironmentException WrongArchitecture(string path, IReadOnlyList<string> found, string wanted) => new(
        found.Count == 0
            ? $"{path} is not a shared library."
            : $"{path} is for {string.Join(" and ", found)}, and this program runs as {wanted}.",
        $"Use a Python for {wanted}, or run this program with the .NET of {(found.Count == 0 ? "that processor" : found[0])}.");
}
