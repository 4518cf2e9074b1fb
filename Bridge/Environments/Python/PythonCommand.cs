namespace KerasBridge.Environments;

/// <summary>Makes the command that runs a script in an environment, in a child process that sees what the embedded Python will see.</summary>
internal static class PythonCommand
{
    public static ToolCommand Create(Candidate candidate, IReadOnlyDictionary<string, string> variables, string script, params string[] arguments) =>
        Create(candidate.Interpreter, candidate.IsIsolated, candidate.Home, candidate.LibraryFolders, variables, script, arguments);

    public static ToolCommand Create(PythonEnvironment environment, string script, params string[] arguments) =>
        Create(environment.Executable, environment.IsIsolated, null, environment.LibraryFolders, environment.Variables, script, arguments);

    private static ToolCommand Create(string interpreter, bool isIsolated, string? home, IReadOnlyList<string> libraryFolders,
        IReadOnlyDictionary<string, string> variables, string script, string[] arguments)
    {
        var all = variables.ToDictionary(pair => pair.Key, string? (pair) => pair.Value);
        if (home is not null)
            all["PYTHONHOME"] = home;
        if (libraryFolders.Count > 0)
            all["LD_LIBRARY_PATH"] = string.Join(Path.PathSeparator, libraryFolders);
        string[] isolation = isIsolated ? ["-I"] : [];
        return new ToolCommand(interpreter, [.. isolation, "-c", script, .. arguments]) { Variables = all };
    }
}
