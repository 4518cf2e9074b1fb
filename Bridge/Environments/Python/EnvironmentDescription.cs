using System.Runtime.InteropServices;

namespace KerasBridge.Environments;

/// <summary>Makes the public description of an environment out of what is known about it.</summary>
internal static class EnvironmentDescription
{
    public static PythonEnvironment Create(Candidate candidate, KnownFacts known, IReadOnlyDictionary<string, string> variables)
    {
        var facts = known.Facts;
        return new PythonEnvironment
        {
            Origin = candidate.Origin,
            Executable = facts.Executable,
            LibPython = known.LibPython,
            PythonVersion = facts.PythonVersion,
            Prefix = facts.Prefix,
            BasePrefix = facts.BasePrefix,
            Home = HomeOf(candidate, facts),
            SearchPath = facts.SearchPath,
            IsIsolated = candidate.IsIsolated,
            LibraryFolders = candidate.LibraryFolders,
            Variables = variables,
            KerasVersion = facts.KerasVersion,
            Backend = KerasBackendNames.Parse(facts.UsedBackend),
            NumPyVersion = facts.NumPyVersion,
            Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        };
    }

    // On Windows, Python looks for itself beside the running program, which is dotnet.exe or the user's; elsewhere the program name leads it.
    private static string? HomeOf(Candidate candidate, InterpreterFacts facts)
    {
        var mustBeTold = OperatingSystem.IsWindows() || candidate.Provisioned is { IsPrivatePrefix: true };
        return candidate.Home ?? (mustBeTold ? facts.BasePrefix : null);
    }
}
