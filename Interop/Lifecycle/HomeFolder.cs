namespace KerasBridge.Interop.Lifecycle;

/// <summary>The folder that Python takes its standard library from.</summary>
internal static class HomeFolder
{
    /// <summary>Checks what CPython before 3.14 would end the process over.</summary>
    /// <exception cref="InterpreterStartException">The folder holds no standard library of this version.</exception>
    public static void Check(string? home, Version version)
    {
        if (home is not null && !Candidates(home.Split(Path.PathSeparator)[0], version).Any(File.Exists))
        {
            throw new InterpreterStartException(
                $"{home} is no home for CPython {version}: there is no {Candidates(home, version).First()}. Use the interpreter's sys.base_prefix.");
        }
    }

    private static string[] Candidates(string home, Version version) => OperatingSystem.IsWindows()
        ? [Path.Combine(home, "Lib", "os.py"), Path.Combine(home, $"python{version.Major}{version.Minor}.zip")]
        : [
            Path.Combine(home, "lib", $"python{version}", "os.py"),
            Path.Combine(home, "lib64", $"python{version}", "os.py"),
            Path.Combine(home, "lib", $"python{version.Major}{version.Minor}.zip"),
        ];
}
